package app.keydesk.testing;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.testfx.api.FxRobotInterface;
import org.testfx.util.WaitForAsyncUtils;

/** Types whole words into whatever has the focus: the robot's own writing waits for the screen after every letter. */
public final class Typing {
    private Typing() {}

    /** Fires what a keyboard fires; the same robot, to go on with. */
    public static FxRobotInterface write(FxRobotInterface robot, String text) {
        robot.interact(() -> text.chars().forEach(letter -> type(String.valueOf((char) letter))));
        WaitForAsyncUtils.waitForFxEvents();
        return robot;
    }

    private static void type(String letter) {
        Scene scene = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElseThrow()
                .getScene();
        Node owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        fire(owner, KeyEvent.KEY_PRESSED, "");
        fire(owner, KeyEvent.KEY_TYPED, letter);
        fire(owner, KeyEvent.KEY_RELEASED, "");
    }

    private static void fire(Node owner, EventType<KeyEvent> type, String letter) {
        Event.fireEvent(owner, new KeyEvent(type, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    }
}
