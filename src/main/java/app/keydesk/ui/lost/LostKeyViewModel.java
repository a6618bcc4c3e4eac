package app.keydesk.ui.lost;

import app.keydesk.desk.Board;
import app.keydesk.desk.IdCheck;
import app.keydesk.desk.LostKeys;
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
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A lost key: stop it alone, or renew the whole room and make the companions' keys again. */
public final class LostKeyViewModel {
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
    private final ReadOnlyBooleanWrapper needsCard = new ReadOnlyBooleanWrapper();
    private final IdCheckViewModel idCheck;

    public LostKeyViewModel(Board board, LostKeys lostKeys, Work work, Words words, Navigator navigator) {
        this.board = board;
        this.lostKeys = lostKeys;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
        idCheck = new IdCheckViewModel(words.own());
        wholeRoom.subscribe(this::countCards);
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

    /** Whether a card is made anew. */
    public ReadOnlyBooleanProperty needsCardProperty() {
        return needsCard.getReadOnlyProperty();
    }

    public IdCheckViewModel idCheck() {
        return idCheck;
    }

    public void show(CredentialId lost) {
        run.reset();
        line.set(null);
        companions.clear();
        countCards();
        idCheck.reset();
        work.run(() -> look(lost), this::draw, run::failed);
    }

    public void confirm() {
        KeyLine lost = line.get();
        boolean isSaid = idCheck.isSaid();
        boolean hasEncoder = !needsCard.get() || encoder.isChosen();
        if (lost == null || !isSaid || !hasEncoder || !run.readyBinding().get()) {
            return;
        }
        encoder.remember(board, work, run::failed);
        IdCheck check = idCheck.said();
        if (!wholeRoom.get()) {
            run.start(
                    told -> lostKeys.stopOne(lost.id(), check, told),
                    words.own().get("lost.stopped-one"),
                    live -> show(lost.id()));
            return;
        }
        Renewal renewal = renewal(lost, check);
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

    private Renewal renewal(KeyLine lost, IdCheck check) {
        List<CredentialId> losers = new ArrayList<>(List.of(lost.id()));
        companions.forEach(tick -> losers.add(tick.line().id()));
        return new Renewal(
                lost.id(),
                companions.stream()
                        .filter(KeyTick::isTicked)
                        .map(tick -> tick.line().id())
                        .toList(),
                check,
                needsCard.get() ? encoder.id() : null,
                losers);
    }

    private void countCards() {
        KeyLine lost = line.get();
        needsCard.set(wholeRoom.get()
                && (lost != null && lost.medium() == Medium.CARD
                        || companions.stream()
                                .anyMatch(tick -> tick.isTicked() && tick.line().medium() == Medium.CARD)));
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
        companions.forEach(tick -> tick.tickedProperty().subscribe(this::countCards));
        countCards();
        encoder.fill(found.encoders(), found.remembered());
    }
}
