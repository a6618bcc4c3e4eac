package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.local.DataFolder;
import app.keydesk.testing.TestTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hotel's files are opened while the window is made; what goes wrong is told to the start all the same. */
class OpeningTest {
    @TempDir
    private Path folder;

    private Launch launch(Path at) {
        return new Launch(new DataFolder(at), Map.of(), Clock.systemUTC(), "test", TestTime.DEMO);
    }

    @Test
    void theRoomsAreThereWhenTheStartAsksForTheHotel() throws Exception {
        try (Opening opening = new Opening(launch(folder))) {
            HotelSession session = opening.session().orElseThrow();

            assertThat(opening.keydesk().settings().get().connection()).isNull();
            assertThat(session.isTourDue()).isTrue();
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsToldToWhoeverWaits() throws Exception {
        Path taken = Files.createFile(folder.resolve("taken"));
        try (Opening opening = new Opening(launch(taken))) {
            assertThatThrownBy(opening::keydesk).isInstanceOf(IOException.class);
            assertThatThrownBy(opening::session).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aHotelThatCannotBeOpenedIsToldAsItIs() throws Exception {
        Opening.Opener fails = keydesk -> {
            throw new IOException("the keys of this hotel are not open");
        };
        try (Opening opening = new Opening(launch(folder), fails)) {
            opening.keydesk();

            assertThatThrownBy(opening::session).hasMessage("the keys of this hotel are not open");
        }
    }

    @Test
    void aDeskThatNeedsItsPassphraseOpensNoHotel() throws Exception {
        try (Opening opening = new Opening(launch(folder), keydesk -> Optional.empty())) {
            assertThat(opening.session()).isEmpty();
        }
    }

    @Test
    void whatWasOpenedIsClosedAlsoWhereNobodyWaitedForIt() {
        AtomicReference<HotelSession> opened = new AtomicReference<>();
        Opening opening = new Opening(launch(folder), keydesk -> {
            opened.set(keydesk.open());
            return Optional.of(opened.get());
        });

        opening.close();

        assertThat(opened.get().threads().isShutdown()).isTrue();
    }
}
