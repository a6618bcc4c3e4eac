package app.keydesk.ui.receipt;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.PaneHeader;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.paper.SheetView;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The receipt of a key as it will be printed, and the choice whether the room's number stands on it. */
public final class ReceiptView extends BorderPane implements FirstFocus {
    private final CheckBox room = new CheckBox();

    /** @param paper the words of {@code ui.paper} */
    public ReceiptView(ReceiptViewModel model, Texts texts, Texts paper, Texts shared) {
        setId("receipt");
        getStyleClass().add("pane");
        room.setId("receipt-room");
        room.setWrapText(true);
        room.textProperty().bind(texts.live("receipt.show-room"));
        room.accessibleTextProperty().bind(room.textProperty());
        room.selectedProperty().bindBidirectional(model.showsRoomProperty());
        VBox choices =
                new VBox(new SaidBox("receipt-said", model.saidProperty(), FXCollections.observableArrayList()), room);
        choices.getStyleClass().add("pane-body");
        setTop(new VBox(new PaneHeader(texts.live("receipt.title"), shared, model::back), choices));
        setCenter(new SheetView(model.sheet(), paper));
    }

    @Override
    public void focusFirst() {
        room.requestFocus();
    }
}
