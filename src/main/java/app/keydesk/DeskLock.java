package app.keydesk;

import app.keydesk.desk.SignIn.State;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.RestingCaret;
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
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Subscription;

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
    private Runnable hiding = () -> {};

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
        signIn.stateProperty().subscribe(this::follow);
    }

    /**
     * The screens, to be seen only while somebody is signed in.
     *
     * @param hiding is run before they are hidden
     */
    Node over(Node screens, Runnable hiding) {
        this.hiding = hiding;
        over.getChildren().setAll(screens, approval, lock);
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
        boolean isOpen = state instanceof State.SignedIn;
        if (!over.getChildren().isEmpty()) {
            over.getChildren().getFirst().setVisible(isOpen);
        }
        if (!isOpen) {
            approvals.refuse();
            hiding.run();
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> window != scene.getWindow())
                    .forEach(Window::hide);
        }
    }

    @Override
    public void close() {
        approvals.refuse();
        idle.close();
        caret.unsubscribe();
        signIn.close();
    }
}
