package app.keydesk.ui.invite;

import app.keydesk.desk.Board;
import app.keydesk.desk.Phones;
import app.keydesk.desk.Phones.InvitationOutcome;
import app.keydesk.desk.Phones.Readiness;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.GuestLine;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.controls.WorkRunViewModel;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The link that sets up a guest's phone, and whether the phone is set up since. */
public final class InviteViewModel {
    private final Board board;
    private final Phones phones;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final WorkRunViewModel run;
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper expires = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> phoneState = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyBooleanWrapper phoneReady = new ReadOnlyBooleanWrapper();
    private @Nullable AcsUserId guest;

    public InviteViewModel(Board board, Phones phones, Work work, Words words, Navigator navigator) {
        this.board = board;
        this.phones = phones;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
    }

    public WorkRunViewModel run() {
        return run;
    }

    /** The guest, and the rooms of their keys; empty until they are read. */
    public ReadOnlyStringProperty whoProperty() {
        return who.getReadOnlyProperty();
    }

    /** A secret: shown, never logged. Empty before it is made. */
    public ReadOnlyStringProperty linkProperty() {
        return link.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty expiresProperty() {
        return expires.getReadOnlyProperty();
    }

    /** Whether a phone of the guest is ready now. */
    public ReadOnlyObjectProperty<Said> phoneStateProperty() {
        return phoneState.getReadOnlyProperty();
    }

    /** Whether one is ready: then no link is needed but for another phone. */
    public ReadOnlyBooleanProperty phoneReadyProperty() {
        return phoneReady.getReadOnlyProperty();
    }

    public void show(AcsUserId id) {
        guest = id;
        who.set("");
        link.set("");
        expires.set("");
        phoneState.set(Said.NOTHING);
        phoneReady.set(false);
        run.reset();
        work.run(() -> who(id), found -> named(id, found), run::failed);
        refresh();
    }

    /** Makes a link; an earlier one that was forwarded is not stopped by it. */
    public void invite() {
        AcsUserId wanted = guest;
        if (wanted != null) {
            run.say(Said.NOTHING);
            run.progress().run(told -> look(phones.invite(wanted)), this::ended, run::failed);
        }
    }

    /** Looks for the guest's phone again; call every few seconds while shown. */
    public void refresh() {
        AcsUserId wanted = guest;
        if (wanted != null) {
            work.run(() -> phones.readiness(wanted), found -> draw(wanted, found), run::failed);
        }
    }

    public void back() {
        navigator.back();
    }

    private String who(AcsUserId id) {
        return board.guest(id)
                .map(details -> GuestLine.of(details, board, words.shared()))
                .orElse("");
    }

    private void named(AcsUserId id, String found) {
        if (id.equals(guest)) {
            who.set(found);
        }
    }

    private record Looked(InvitationOutcome outcome, HotelTime time) {}

    private Looked look(InvitationOutcome outcome) {
        return new Looked(outcome, words.time(board.settings().zone()));
    }

    private void ended(Looked looked) {
        switch (looked.outcome()) {
            case InvitationOutcome.Invited invited -> {
                link.set(invited.link());
                expires.set(words.own().get("invite.expires", looked.time().dayAndTime(invited.expiresAt())));
            }
            case InvitationOutcome.NotInvited none -> run.failed(none.problem());
        }
    }

    private void draw(AcsUserId of, Readiness readiness) {
        if (!of.equals(guest)) {
            return;
        }
        phoneReady.set(readiness.isReady());
        phoneState.set(
                readiness.isReady()
                        ? Said.done(words.own().get("invite.phone-ready"))
                        : new Said(Said.Tone.INFO, words.own().get("invite.phone-waiting")));
    }
}
