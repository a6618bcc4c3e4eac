package app.keydesk.ui.checkout;

import app.keydesk.desk.Board;
import app.keydesk.desk.Connection;
import app.keydesk.desk.Queue;
import app.keydesk.desk.Stopping;
import app.keydesk.desk.Stopping.Reason;
import app.keydesk.desk.Stopping.StopEffect;
import app.keydesk.desk.Stopping.StopPreview;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.controls.WorkRunViewModel;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which keys stop, what that does to each carrier, and the stop itself. */
public final class StopViewModel {
    private final StopDesk desk;
    private final Board board;
    private final Stopping stopping;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final WorkRunViewModel run;
    private final ObservableList<Effect> effects = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper wholeStay = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isOffline = new ReadOnlyBooleanWrapper();
    private int asked;

    /**
     * A key that will stop.
     *
     * @param after what stops now and what may still open until when
     */
    public record Effect(KeyLine line, String after) {}

    /** What stopping asks of the desk. */
    public record StopDesk(Board board, Stopping stopping, Queue queue, Connection connection) {}

    public StopViewModel(StopDesk desk, Work work, Words words, Navigator navigator) {
        this.desk = desk;
        this.board = desk.board();
        this.stopping = desk.stopping();
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
        isOffline.set(!desk.connection().status().isOnline());
        desk.connection().onStatus(now -> work.later(() -> isOffline.set(!now.isOnline())));
    }

    public WorkRunViewModel run() {
        return run;
    }

    public ObservableList<Effect> effects() {
        return effects;
    }

    /** Whether a whole stay is checked out, and not single keys stopped. */
    public ReadOnlyBooleanProperty wholeStayProperty() {
        return wholeStay.getReadOnlyProperty();
    }

    public void showKeys(List<CredentialId> keys) {
        wholeStay.set(false);
        look(() -> stopping.previewStop(keys));
    }

    public void showStay(EntranceId room) {
        wholeStay.set(true);
        look(() -> stopping.previewCheckOut(room));
    }

    /** Stops the keys that are listed, and no other. */
    public void stop() {
        List<CredentialId> keys =
                effects.stream().map(effect -> effect.line().id()).toList();
        if (keys.isEmpty() || !run.readyBinding().get()) {
            return;
        }
        Reason reason = wholeStay.get() ? Reason.CHECK_OUT : Reason.OTHER;
        run.start(
                told -> stopping.stop(keys, reason, told),
                words.own().get(wholeStay.get() ? "stop.checked-out" : "stop.stopped", keys.size()),
                live -> {});
    }

    /** Whether nothing can be sent now, but put aside. */
    public ReadOnlyBooleanProperty offlineProperty() {
        return isOffline.getReadOnlyProperty();
    }

    /** Puts the stop aside until the network is back: it goes out before anything else. */
    public void queue() {
        List<CredentialId> keys =
                effects.stream().map(effect -> effect.line().id()).toList();
        if (!keys.isEmpty()) {
            work.run(
                    () -> desk.queue().queueStop(keys),
                    queued -> navigator.finish(Said.warning(words.own().get("stop.queued", keys.size()))),
                    run::failed);
        }
    }

    public void back() {
        navigator.back();
    }

    private void look(Supplier<StopPreview> preview) {
        int mine = ++asked;
        run.reset();
        effects.clear();
        work.run(
                () -> effects(preview.get(), words.time(board.settings().zone())),
                found -> {
                    if (mine == asked) {
                        effects.setAll(found);
                    }
                },
                run::failed);
    }

    private List<Effect> effects(StopPreview preview, HotelTime time) {
        return preview.effects().stream()
                .map(effect -> new Effect(
                        KeyLine.of(effect.key(), board.roomNumbers(effect.key()), words.shared(), time),
                        after(effect, time)))
                .toList();
    }

    private String after(StopEffect effect, HotelTime time) {
        if (effect.key().medium() == Medium.PHONE) {
            return words.own().get("stop.after-phone", effect.phones());
        }
        return effect.mayOpenUntil() == null
                ? words.own().get("stop.after-card-no-end")
                : words.own().get("stop.after-card", time.dayAndTime(effect.mayOpenUntil()));
    }
}
