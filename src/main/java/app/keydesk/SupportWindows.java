package app.keydesk;

import app.keydesk.hotel.Problem;
import app.keydesk.local.ShippedParts;
import app.keydesk.ui.Work;
import app.keydesk.ui.about.AboutView;
import app.keydesk.ui.trouble.SupportDetails;
import app.keydesk.ui.trouble.TroubleView;
import java.nio.file.Path;

/** What is shown when something went wrong, or when support asks what this is. FX thread only. */
final class SupportWindows {
    private final Launch launch;
    private final Work work;
    private final DeskLanguage language;
    private final DeskDialogs dialogs;

    SupportWindows(Launch launch, Work work, DeskLanguage language, DeskDialogs dialogs) {
        this.launch = launch;
        this.work = work;
        this.language = language;
        this.dialogs = dialogs;
    }

    void about() {
        Path data = launch.folder().root();
        work.run(
                () -> ShippedParts.all().stream()
                        .map(part -> part.name() + " " + part.version() + ": " + part.licences())
                        .toList(),
                parts -> dialogs.about(
                        new AboutView.Facts(launch.version(), data.toString(), parts),
                        language.words(AboutView.class).own(),
                        () -> open(data)),
                this::trouble);
    }

    void trouble(Problem problem) {
        String system =
                System.getProperty("os.name") + ", Java " + Runtime.version().feature();
        String details = new SupportDetails(launch.version(), system)
                .of(problem, launch.clock().instant());
        dialogs.trouble(problem, details, language.words(TroubleView.class).own());
    }

    /** Shows a folder in the system's file manager. */
    void open(Path folder) {
        FolderOpener.open(folder, work, () -> dialogs.notice("folder.not"));
    }
}
