package app.keydesk.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet is called sent only where the system can take it. */
class SpoolingTest {
    @TempDir
    Path folder;

    @Test
    void aLinuxPcWithoutTheProgramThatPrintsCannotPrint() throws Exception {
        Path lpr = folder.resolve("lpr");
        assertThat(new Spooling("Linux", lpr).isPossible()).isFalse();
        assertThat(new Spooling("Windows 11", lpr).isPossible()).isTrue();

        Files.createFile(lpr);
        assertThat(lpr.toFile().setExecutable(true)).isTrue();
        assertThat(new Spooling("Linux", lpr).isPossible()).isTrue();
    }

    @Test
    void thePersonLearnsWhatIsMissingAndThatNothingWasPrinted() {
        SheetViewModel sheet = new SheetViewModel(
                (page, file) -> true,
                new Work(Runnable::run, Runnable::run),
                ScreenWords.of(SheetViewModel.class, ZoneOffset.UTC));

        sheet.printed(Printed.NO_SPOOLER);

        assertThat(sheet.saidProperty().get().tone()).isEqualTo(Said.Tone.FAILED);
        assertThat(sheet.saidProperty().get().toString()).contains("lpr");
    }
}
