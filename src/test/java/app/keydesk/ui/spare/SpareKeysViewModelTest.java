package app.keydesk.ui.spare;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.cache.sqlite.SqliteSpareKeys;
import app.keydesk.desk.Authority;
import app.keydesk.desk.shift.SpareKeyDrawer;
import app.keydesk.hotel.IdProof;
import app.keydesk.testing.MovedClock;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.Work;
import app.keydesk.ui.guest.FakeDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpareKeysViewModelTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final AesFieldCipher CIPHER = AesFieldCipher.ofKey(new byte[32]);

    @TempDir
    Path folder;

    private final MovedClock clock = MovedClock.standingAt(Instant.parse("2026-11-28T22:00:00Z")); // eleven at night
    private SqliteSpareKeys store;
    private SqliteAudit audit;
    private SpareKeysViewModel model;

    @BeforeEach
    void open() {
        store = SqliteSpareKeys.open(folder.resolve("drawer.db"), CIPHER, clock).store();
        audit = SqliteAudit.open(folder.resolve("audit.db"), folder.resolve("audit.head"), CIPHER, clock, () -> VIENNA)
                .store();
        SpareKeyDrawer drawer = new SpareKeyDrawer(store, audit, clock, Authority.OPEN);
        Work work = new Work(Runnable::run, Runnable::run);
        model = new SpareKeysViewModel(drawer, new FakeDesk(), work, ScreenWords.of(SpareKeysViewModel.class, VIENNA));
    }

    @AfterEach
    void close() {
        store.close();
        audit.close();
    }

    @Test
    void aKeyOpensToTheEndOfTheLastDayThatWasTypedAndIsThenToBeMadeAnew() {
        register("27/11/2026");
        assertThat(said()).isEqualTo("That day is over: the card opens nothing any more.");
        register("28/11/2026");
        assertThat(said()).isEqualTo("Spare 1 lies in the drawer.");
        assertThat(row().expires()).isEqualTo("Sat, 28 Nov 2026");
        assertThat(row().where()).isEqualTo("In the drawer");

        clock.forward(Duration.ofHours(1));
        handOut();

        assertThat(said()).isEqualTo("This key does not lie in the drawer, or it has expired.");
        assertThat(row().where()).isEqualTo("Expired: make it anew");
        assertThat(row().canGoOut()).isFalse();
        assertThat(row().expires()).isEqualTo("Sat, 28 Nov 2026");
    }

    @Test
    void aKeyThatExpiredWhileItWasOutIsToBeMadeAnewWhenItIsBack() {
        register("28/11/2026");
        handOut();
        clock.forward(Duration.ofHours(1));

        model.refresh();
        assertThat(row().where()).startsWith("With Ada Fable since");
        model.takeBack(row());

        assertThat(row().where()).isEqualTo("Expired: make it anew");
    }

    private void register(String lastDay) {
        model.labelProperty().set("Spare 1");
        model.opensProperty().set("412");
        model.lastDayProperty().set(lastDay);
        model.register();
    }

    private void handOut() {
        model.toWhomProperty().set("Ada Fable");
        model.proofProperty().set(IdProof.PHOTO_ID);
        model.handOut(row());
    }

    private SpareRow row() {
        return model.rows().getFirst();
    }

    private String said() {
        return model.saidProperty().get().text();
    }
}
