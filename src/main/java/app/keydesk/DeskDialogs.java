package app.keydesk;

import app.keydesk.desk.HotelFinder;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.local.DeskSettings.HotelConnection;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.connect.ConnectView;
import app.keydesk.ui.connect.ConnectViewModel;
import app.keydesk.ui.connect.HotelChoice;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.theme.Theme;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
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
        ask.setTitle(texts.get("title"));
        ask.setHeaderText(texts.get("reset.title"));
        return ask.showAndWait().filter(reset::equals).isPresent();
    }

    void about(String version) {
        tell(Alert.AlertType.INFORMATION, "menu.about", texts.get("about.text", version));
    }

    void failed(String sentence) {
        tell(Alert.AlertType.ERROR, "title", sentence);
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

    private void tell(Alert.AlertType type, String title, String sentence) {
        Alert alert = new Alert(type, sentence);
        alert.initOwner(owner);
        alert.setTitle(texts.get(title));
        alert.setHeaderText(texts.get("title"));
        alert.show();
    }

    /** {@code taken}: the hotel that was chosen, and its key. */
    void connect(HotelFinder finder, Work work, Words words, BiConsumer<HotelConnection, String> taken) {
        Stage window = new Stage();
        window.initOwner(owner);
        window.initModality(Modality.WINDOW_MODAL);
        window.setTitle(texts.get("connect.title"));
        var start = new ConnectViewModel.Start(Launch.SEAM, Vault.hasKeychain());
        ConnectViewModel model = new ConnectViewModel(finder, work, words, start, choice -> {
            window.close();
            taken.accept(connection(choice), choice.apiKey());
        });
        ConnectView view = new ConnectView(model, words.own(), window::close);
        Scene scene = new Scene(view);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        Theme.copy(owner.getScene(), scene);
        window.setScene(scene);
        window.show();
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
