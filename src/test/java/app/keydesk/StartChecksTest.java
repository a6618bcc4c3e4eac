package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.local.DataFolder;
import app.keydesk.testing.TestTime;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.operator.LockView;
import app.keydesk.ui.shell.ShellView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds out by itself is told in the window. */
class StartChecksTest {
    @TempDir
    private Path folder;

    @Test
    void anAuditTrailThatSomebodyCutIsToldAtTheStartAndAWholeOneIsNot() throws IOException {
        assertThat(started()).isEmpty();

        Files.delete(folder.resolve("demo/audit.head"));

        assertThat(started()).singleElement().asString().startsWith("The audit trail is not whole.");
    }

    /** The notices of a start; what is done at it leaves a line in the trail. */
    private List<String> started() throws IOException {
        Launch launch = new Launch(new DataFolder(folder), Map.of(), Clock.systemUTC(), "test", TestTime.DEMO);
        Texts shared = Texts.english(ProblemTexts.class);
        Words words = new Words(Texts.english(LockView.class), shared, new ProblemTexts(shared), ZoneOffset.UTC);
        List<String> notices = new ArrayList<>();
        try (Keydesk keydesk = new Keydesk(launch)) {
            HotelSession session = keydesk.open();
            new StartChecks(new Work(Runnable::run, Runnable::run), Texts.english(ShellView.class), notices::add)
                    .run(session, words, "", "test");
            session.record("settings.change", Map.of());
        }
        return notices;
    }
}
