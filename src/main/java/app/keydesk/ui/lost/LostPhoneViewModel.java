package app.keydesk.ui.lost;

import app.keydesk.desk.Board;
import app.keydesk.desk.Phones;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.PhoneId;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.GuestLine;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.controls.WorkRunViewModel;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which of the guest's phones was lost, and how the guest was known; its keys stop, no others. */
public final class LostPhoneViewModel {
    private final Board board;
    private final Phones phones;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final WorkRunViewModel run;
    private final IdCheckViewModel idCheck;
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper("");
    private final ObservableList<KeyLine> keys = FXCollections.observableArrayList();
    private final ObservableList<PhoneLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper without = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper card = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable PhoneLine> lost = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable AcsUserId guest;

    /** A phone of the guest's. */
    public record PhoneLine(String id, String name) {}

    public LostPhoneViewModel(Board board, Phones phones, Work work, Words words, Navigator navigator) {
        this.board = board;
        this.phones = phones;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
        idCheck = new IdCheckViewModel(words.own());
        lost.subscribe(chosen -> problem.set(""));
    }

    public WorkRunViewModel run() {
        return run;
    }

    public IdCheckViewModel idCheck() {
        return idCheck;
    }

    /** The guest, and the rooms of their keys; empty until they are read. */
    public ReadOnlyStringProperty whoProperty() {
        return who.getReadOnlyProperty();
    }

    /** The guest's live phone keys, each with its rooms. */
    public ObservableList<KeyLine> keys() {
        return keys;
    }

    public ObservableList<PhoneLine> phones() {
        return lines;
    }

    /** Whether the guest's phones were looked for, so that none means none. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Whether the guest's keys were read, and none is a phone's: nothing can be stopped then. */
    public ReadOnlyBooleanProperty withoutKeyProperty() {
        return without.getReadOnlyProperty();
    }

    /** Whether the guest has a card that works. */
    public ReadOnlyBooleanProperty cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** The phone that was lost; the only one of the guest's from the beginning. */
    public ObjectProperty<@Nullable PhoneLine> lostProperty() {
        return lost;
    }

    /** That no phone is chosen; empty before somebody went on without. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void show(AcsUserId id) {
        guest = id;
        run.reset();
        idCheck.reset();
        who.set("");
        keys.clear();
        lines.clear();
        lost.set(null);
        known.set(false);
        without.set(false);
        work.run(() -> look(id), found -> shown(id, () -> draw(found)), run::failed);
        work.run(() -> phones.readiness(id), found -> shown(id, () -> draw(found)), run::failed);
    }

    /** Stops the keys on the lost phone, once it is said which that is and how the guest was known. */
    public void confirm() {
        AcsUserId owner = guest;
        PhoneLine phone = lost.get();
        if (!known.get() || without.get()) {
            return;
        }
        problem.set(phone == null ? words.own().get("phone.missing") : "");
        if (!idCheck.isSaid()
                || phone == null
                || owner == null
                || !run.readyBinding().get()) {
            return;
        }
        run.start(
                told -> phones.lost(owner, new PhoneId(phone.id()), idCheck.said()),
                words.own().get("phone.done"),
                live -> {});
    }

    public void back() {
        navigator.back();
    }

    private void shown(AcsUserId id, Runnable draw) {
        if (id.equals(guest)) {
            draw.run();
        }
    }

    private record Found(String who, List<KeyLine> keys, boolean hasCard) {}

    private Found look(AcsUserId id) {
        HotelTime time = words.time(board.settings().zone());
        return board.guest(id)
                .map(details ->
                        new Found(GuestLine.of(details, board, words.shared()), keys(details, time), hasCard(details)))
                .orElse(new Found("", List.of(), false));
    }

    private List<KeyLine> keys(GuestDetails details, HotelTime time) {
        return details.keys().stream()
                .filter(key -> key.state().isLive() && key.medium() == Medium.PHONE)
                .map(key -> KeyLine.of(key, board.roomNumbers(key), words.shared(), time))
                .toList();
    }

    private static boolean hasCard(GuestDetails details) {
        return details.keys().stream().anyMatch(key -> key.state().isLive() && key.medium() == Medium.CARD);
    }

    private void draw(Found found) {
        who.set(found.who());
        keys.setAll(found.keys());
        card.set(found.hasCard());
        without.set(found.keys().isEmpty());
    }

    private void draw(Phones.Readiness found) {
        lines.setAll(found.phones().stream()
                .map(phone -> new PhoneLine(phone.id().value(), phone.name()))
                .toList());
        lost.set(lines.size() == 1 ? lines.getFirst() : null);
        known.set(true);
    }
}
