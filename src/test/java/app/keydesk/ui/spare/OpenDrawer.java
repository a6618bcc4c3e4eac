package app.keydesk.ui.spare;

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
import java.time.Instant;
import java.time.ZoneId;

/** The drawer of a desk at which it is eleven at night, an hour before the 28th of November 2026 ends. */
final class OpenDrawer implements AutoCloseable {
    static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final AesFieldCipher CIPHER = AesFieldCipher.ofKey(new byte[32]);

    final MovedClock clock = MovedClock.standingAt(Instant.parse("2026-11-28T22:00:00Z"));
    final SpareKeysViewModel model;
    private final SqliteSpareKeys store;
    private final SqliteAudit audit;

    OpenDrawer(Path folder) {
        store = SqliteSpareKeys.open(folder.resolve("drawer.db"), CIPHER, clock).store();
        audit = SqliteAudit.open(folder.resolve("audit.db"), folder.resolve("audit.head"), CIPHER, clock, () -> VIENNA)
                .store();
        SpareKeyDrawer drawer = new SpareKeyDrawer(store, audit, clock, Authority.OPEN);
        Work work = new Work(Runnable::run, Runnable::run);
        model = new SpareKeysViewModel(drawer, new FakeDesk(), work, ScreenWords.of(SpareKeysViewModel.class, VIENNA));
    }

    void register(String lastDay) {
        model.labelProperty().set("Spare 1");
        model.opensProperty().set("412");
        model.lastDayProperty().set(lastDay);
        model.register();
    }

    void handOut() {
        model.toWhomProperty().set("Ada Fable");
        model.proofProperty().set(IdProof.PHOTO_ID);
        model.handOut(row());
    }

    SpareRow row() {
        return model.rows().getFirst();
    }

    String said() {
        return model.saidProperty().get().text();
    }

    @Override
    public void close() {
        store.close();
        audit.close();
    }
}
