package app.keydesk;

import app.keydesk.desk.FaultPlay;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.demo.FaultsView;
import app.keydesk.ui.demo.FaultsViewModel;
import app.keydesk.ui.theme.SideScene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The panel of the demo hotel's faults in a window of its own, which stays beside the desk. FX thread only. */
final class FaultsWindow {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 720;

    private final Stage owner;
    private final Work work;
    private final Words words;
    private final Runnable reset;
    private @Nullable Stage window;

    /** Not shown yet; {@code reset} asks first. */
    FaultsWindow(Stage owner, Work work, Words words, Runnable reset) {
        this.owner = owner;
        this.work = work;
        this.words = words;
        this.reset = reset;
    }

    /** Shows it, or brings it to the front. */
    void show(FaultPlay play) {
        if (window == null) {
            window = make(play);
        }
        SideScene.show(window);
        window.toFront();
    }

    private Stage make(FaultPlay play) {
        Stage made = new Stage();
        made.initOwner(owner);
        made.titleProperty().bind(words.own().live("title"));
        FaultsView view = new FaultsView(new FaultsViewModel(play, work, words), words.own(), reset);
        view.setPrefSize(WIDTH, HEIGHT);
        made.setScene(new SideScene(owner.getScene(), view));
        return made;
    }

    void close() {
        if (window != null) {
            window.close();
        }
    }
}
