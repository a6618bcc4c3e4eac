package app.keydesk;

import app.keydesk.desk.SignIn.State;
import app.keydesk.hotel.OperatorId;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.RestingCaret;
import app.keydesk.ui.controls.Within;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.operator.ApprovalView;
import app.keydesk.ui.operator.ApprovalViewModel;
import app.keydesk.ui.operator.IdleLock;
import app.keydesk.ui.operator.LockView;
import app.keydesk.ui.operator.OperatorChip;
import app.keydesk.ui.operator.SignInViewModel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Who may see the window: the lock screen before the screens of one hotel, and what a second person approves. FX thread only. */
final class DeskLock implements AutoCloseable {
    private final Scene scene;
    private final SignInViewModel signIn;
    private final ApprovalViewModel approvals;
    private final LockView lock;
    private final ApprovalView approval;
    private final Words words;
    private final StackPane over = new StackPane();
    private final IdleLock idle;
    private final Subscription caret;
    private final Subscription typing;
    private @Nullable Behind behind;
    private @Nullable Node last;
    private boolean isLocked;

    /** @param after how long nobody may touch the desk */
    DeskLock(
            HotelSession session,
            Scene scene,
            Work work,
            DeskLanguage language,
            Clock clock,
            Supplier<Duration> after) {
        this.scene = scene;
        this.words = language.words(LockView.class);
        signIn = new SignInViewModel(session.signIn(), work, words);
        approvals = new ApprovalViewModel(session.signIn(), work, words);
        session.approveBy(approvals);
        lock = new LockView(signIn, words.own());
        approval = new ApprovalView(approvals, words.own(), words.shared());
        idle = new IdleLock(this::lock, clock, after);
        caret = RestingCaret.in(scene);
        typing = scene.focusOwnerProperty().subscribe(this::noteFocus);
        signIn.stateProperty().subscribe(this::follow);
    }

    /** What the lock hides. */
    interface Behind {
        /** The screens are about to be hidden. */
        void hiding();

        /**
         * This operator is here, and the screens are seen again.
         *
         * @return whether somebody else was here before
         */
        boolean turn(OperatorId operator);

        /** Puts the cursor where a person begins. */
        void focus();
    }

    /** The screens, to be seen only while somebody is signed in. */
    Node over(Node screens, Behind behind) {
        over.getChildren().setAll(screens, approval, lock);
        this.behind = behind;
        follow(signIn.stateProperty().get());
        return over;
    }

    /** A new button that names whoever works here. */
    Node chip() {
        return new OperatorChip(signIn, words.own());
    }

    /** The cursor is where a name is typed; for a window that was just shown. */
    void focus() {
        lock.focusFirst();
    }

    void lock() {
        signIn.lock();
    }

    /** Hidden screens take no key, no click and no look of a screen reader; dialogs with a guest's name close. */
    private void follow(State state) {
        Behind screens = behind;
        if (screens == null) {
            return;
        }
        boolean isOpen = state instanceof State.SignedIn;
        over.getChildren().getFirst().setVisible(isOpen);
        if (state instanceof State.SignedIn in) {
            opened(screens, in.operator().id());
        } else {
            isLocked = true;
            approvals.refuse();
            screens.hiding();
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> window != scene.getWindow())
                    .forEach(Window::hide);
        }
    }

    /** Who comes back goes on typing where they stopped. */
    private void opened(Behind screens, OperatorId operator) {
        Node before = last;
        boolean isOther = screens.turn(operator);
        if (isLocked && before != null && !isOther) {
            before.requestFocus();
            if (before instanceof TextInputControl text) {
                text.end(); // a text that comes to be focused is selected: the next letter would wipe it out
            }
        }
        if (isLocked && (before == null || isOther || !before.isFocused())) {
            screens.focus();
        }
        isLocked = false;
    }

    private void noteFocus(@Nullable Node owner) {
        if (behind != null && Within.holds(over.getChildren().getFirst(), owner)) {
            last = owner;
        }
    }

    @Override
    public void close() {
        approvals.refuse();
        idle.close();
        caret.unsubscribe();
        typing.unsubscribe();
        signIn.close();
    }
}
