package app.keydesk.ui.receipt;

import app.keydesk.desk.Board;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.paper.SheetViewModel;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The receipt of one key. The room's number stands on it only where the person chooses so, each time anew. */
public final class ReceiptViewModel {
    private final Board board;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final SheetViewModel sheet;
    private final BooleanProperty showsRoom = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private @Nullable Found found;

    public ReceiptViewModel(Board board, SheetViewModel sheet, Work work, Words words, Navigator navigator) {
        this.board = board;
        this.sheet = sheet;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        showsRoom.subscribe(this::draw);
    }

    private record Found(KeyDetails key, HotelSettings hotel) {}

    public SheetViewModel sheet() {
        return sheet;
    }

    public BooleanProperty showsRoomProperty() {
        return showsRoom;
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void show(CredentialId key) {
        found = null;
        showsRoom.set(false);
        said.set(Said.NOTHING);
        sheet.show(null);
        work.run(() -> board.key(key).map(details -> new Found(details, board.settings())), this::found, this::failed);
    }

    public void back() {
        navigator.back();
    }

    private void found(Optional<Found> read) {
        found = read.filter(one -> ReceiptText.isFor(one.key())).orElse(null);
        if (found == null) {
            said.set(Said.warning(words.own().get("receipt.no-live-key")));
        }
        draw();
    }

    private void draw() {
        sheet.show(
                found == null ? null : new ReceiptText(words.own()).write(found.key(), found.hotel(), showsRoom.get()));
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}
