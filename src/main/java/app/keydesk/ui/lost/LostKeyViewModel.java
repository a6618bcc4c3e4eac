package app.keydesk.ui.lost;

import app.keydesk.desk.Board;
import app.keydesk.desk.LostKeys;
import app.keydesk.desk.LostKeys.IdCheck;
import app.keydesk.desk.LostKeys.Renewal;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.EncoderPickViewModel;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyTick;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.controls.WorkRunViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A lost key: stop it alone, or renew the whole room and make the companions' keys again. */
public final class LostKeyViewModel {
    /** How the person at the desk was known to be the guest. */
    public enum Check {
        PHOTO_ID,
        GUEST_PRESENT,
        CALLED_ROOM,
        NOT_CHECKED
    }

    private final Board board;
    private final LostKeys lostKeys;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final WorkRunViewModel run;
    private final EncoderPickViewModel encoder = new EncoderPickViewModel();
    private final ReadOnlyObjectWrapper<@Nullable KeyLine> line = new ReadOnlyObjectWrapper<>();
    private final ObservableList<KeyTick> companions = FXCollections.observableArrayList();
    private final BooleanProperty wholeRoom = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Check> check = new SimpleObjectProperty<>();
    private final StringProperty checkedBy = new SimpleStringProperty("");

    public LostKeyViewModel(Board board, LostKeys lostKeys, Work work, Words words, Navigator navigator) {
        this.board = board;
        this.lostKeys = lostKeys;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
    }

    public WorkRunViewModel run() {
        return run;
    }

    public EncoderPickViewModel encoder() {
        return encoder;
    }

    /** The lost key; null until it was read. */
    public ReadOnlyObjectProperty<@Nullable KeyLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** The other live keys of its rooms, ticked to be made again when the whole room is renewed. */
    public ObservableList<KeyTick> companions() {
        return companions;
    }

    /** False: this key alone stops. True: every key of the room stops. */
    public BooleanProperty wholeRoomProperty() {
        return wholeRoom;
    }

    public ObjectProperty<@Nullable Check> checkProperty() {
        return check;
    }

    public StringProperty checkedByProperty() {
        return checkedBy;
    }

    /** Whether how the guest was known is said. */
    public BooleanBinding canConfirm() {
        BooleanBinding isReady =
                run.readyBinding(); // one, read each time: a binding that nobody reads tells one change alone
        return Bindings.createBooleanBinding(
                () -> check.get() != null
                        && line.get() != null
                        && isReady.get()
                        && (!needsCard() || encoder.id() != null),
                check,
                line,
                wholeRoom,
                encoder.chosenProperty(),
                isReady);
    }

    public void show(CredentialId lost) {
        run.reset();
        line.set(null);
        companions.clear();
        check.set(null);
        work.run(() -> look(lost), this::draw, run::failed);
    }

    public void confirm() {
        KeyLine lost = line.get();
        Check how = check.get();
        if (lost == null || how == null || !canConfirm().get()) {
            return;
        }
        encoder.remember(board, work, run::failed);
        IdCheck idCheck =
                new IdCheck(IdCheck.How.valueOf(how.name()), checkedBy.get().strip());
        if (!wholeRoom.get()) {
            run.start(
                    told -> lostKeys.stopOne(lost.id(), idCheck, told),
                    words.own().get("lost.stopped-one"),
                    live -> show(lost.id()));
            return;
        }
        Renewal renewal = renewal(lost, idCheck);
        run.start(
                told -> lostKeys.renewRoom(renewal, told),
                words.own().get("lost.renewed", renewal.rejoin().size() + 1),
                live -> {
                    show(lost.id());
                    run.say(Said.warning(words.shared().get("work.room-changed")));
                });
    }

    public void back() {
        navigator.back();
    }

    private Renewal renewal(KeyLine lost, IdCheck idCheck) {
        List<CredentialId> losers = new ArrayList<>(List.of(lost.id()));
        companions.forEach(tick -> losers.add(tick.line().id()));
        return new Renewal(
                lost.id(),
                companions.stream()
                        .filter(KeyTick::isTicked)
                        .map(tick -> tick.line().id())
                        .toList(),
                idCheck,
                needsCard() ? encoder.id() : null,
                losers);
    }

    private boolean needsCard() {
        KeyLine lost = line.get();
        return wholeRoom.get()
                && (lost != null && lost.medium() == Medium.CARD
                        || companions.stream()
                                .anyMatch(tick -> tick.isTicked() && tick.line().medium() == Medium.CARD));
    }

    private record Found(
            Optional<KeyLine> line, List<KeyTick> companions, List<Encoder> encoders, Optional<EncoderId> remembered) {}

    private Found look(CredentialId lost) {
        HotelTime time = words.time(board.settings().zone());
        List<KeyRow> others = lostKeys.companions(lost);
        return new Found(
                board.key(lost).map(details -> KeyLine.of(details.row(), details.rooms(), words.shared(), time)),
                others.stream()
                        .map(row -> new KeyTick(KeyLine.of(row, words.shared(), time), true))
                        .toList(),
                board.encoders(),
                board.rememberedEncoder());
    }

    private void draw(Found found) {
        line.set(found.line().orElse(null));
        companions.setAll(found.companions());
        encoder.fill(found.encoders(), found.remembered());
    }
}
