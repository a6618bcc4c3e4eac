package app.keydesk;

import app.keydesk.desk.HotelFinder;
import app.keydesk.desk.setup.KeyKeeper;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.Problem;
import app.keydesk.local.DeskSettings.HotelConnection;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.about.AboutView;
import app.keydesk.ui.connect.ConnectView;
import app.keydesk.ui.connect.ConnectViewModel;
import app.keydesk.ui.connect.HotelChoice;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.theme.SideScene;
import app.keydesk.ui.trouble.TroubleView;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** What is asked or told in a window of its own. FX thread only. */
final class DeskDialogs {
    private static final Duration NOTICE_STAYS = Duration.seconds(6);

    private final Stage owner;
    private final Texts texts;

    DeskDialogs(Stage owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    /** Asks; the safe answer is the default. */
    boolean confirmsReset() {
        ButtonType reset = new ButtonType(texts.get("reset.ok"), ButtonData.OTHER);
        Alert ask = new Alert(Alert.AlertType.CONFIRMATION, texts.get("reset.text"), reset, ButtonType.CANCEL);
        ask.initOwner(owner);
        SideScene.look(owner.getScene(), ask.getDialogPane());
        ask.setTitle(texts.get("title"));
        ask.setHeaderText(texts.get("reset.title"));
        return ask.showAndWait().filter(reset::equals).isPresent();
    }

    void about(AboutView.Facts facts, Texts words, Runnable openFolder) {
        Stage window = window(words.get("title"));
        AboutView view = new AboutView(facts, words, openFolder, window::close);
        view.setPrefSize(620, 520);
        show(window, view);
        view.focusFirst();
    }

    /** What happened, what was kept, what to do next. */
    void trouble(Problem problem, String details, Texts words) {
        Stage window = window(words.get("title"));
        TroubleView view = new TroubleView(problem, details, words, window::close);
        view.setPrefWidth(520);
        show(window, view);
        view.focusFirst();
    }

    private Stage window(String title) {
        Stage window = new Stage();
        window.initOwner(owner);
        window.initModality(Modality.WINDOW_MODAL);
        window.setTitle(title);
        return window;
    }

    private void show(Stage window, Parent view) {
        window.setScene(new SideScene(owner.getScene(), view));
        SideScene.show(window);
    }

    /** A quiet word in the corner that goes by itself; it names no room and no guest. */
    void notice(String id) {
        Notifications.create()
                .owner(owner)
                .position(Pos.BOTTOM_LEFT)
                .hideAfter(NOTICE_STAYS)
                .text(texts.get(id))
                .show();
    }

    /** {@code taken}: the hotel that was chosen, and its key. */
    void connect(
            HotelFinder finder, KeyKeeper keys, Work work, Words words, BiConsumer<HotelConnection, String> taken) {
        Stage window = window(texts.get("connect.title"));
        var start = new ConnectViewModel.Start(Launch.SEAM, keys);
        ConnectViewModel model = new ConnectViewModel(finder, work, words, start, choice -> {
            window.close();
            taken.accept(connection(choice), choice.apiKey());
        });
        ConnectView view = new ConnectView(model, words.own(), words.shared(), window::close);
        show(window, view);
        view.focusFirst();
    }

    private static HotelConnection connection(HotelChoice choice) {
        AcsSystem manager = choice.manager();
        return new HotelConnection(
                choice.endpoint(),
                choice.system().id().value(),
                manager == null ? null : manager.id().value(),
                choice.system().name(),
                choice.isKeyInFile());
    }
}
