package app.keydesk;

import app.keydesk.ui.Ticks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * Opens every list and form once by the keys that a person presses for them, and issues nothing: what the start-up cache
 * knows from its training run need not be loaded while the first guest of a day waits.
 */
final class Rehearsal {
    private static final Duration PACE = Duration.ofMillis(400);
    private static final int LISTS = 9;

    private final Scene scene;
    private Subscription hand = Subscription.EMPTY;

    Rehearsal(Scene scene) {
        this.scene = scene;
    }

    /** {@code then}: at the end. */
    void play(Runnable then) {
        Iterator<KeyEvent> left = keys().iterator();
        hand = Ticks.of(PACE, () -> {
            if (left.hasNext()) {
                press(scene, left.next());
            } else {
                hand.unsubscribe();
                then.run();
            }
        });
    }

    /** To whatever has the keyboard. */
    static void press(Scene scene, KeyEvent key) {
        Event.fireEvent(Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot()), key);
    }

    private static List<KeyEvent> keys() {
        List<KeyEvent> keys = new ArrayList<>();
        Stream.of(KeyCode.DOWN, KeyCode.ENTER).map(Rehearsal::key).forEach(keys::add);
        Stream.of(KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F3)
                .flatMap(form -> Stream.of(form, KeyCode.ESCAPE))
                .map(Rehearsal::key)
                .forEach(keys::add);
        keys.addAll(List.of(control(KeyCode.K), letter("1"), control(KeyCode.K), key(KeyCode.F1), key(KeyCode.F1)));
        IntStream.rangeClosed(1, LISTS)
                .mapToObj(list -> control(KeyCode.values()[KeyCode.DIGIT0.ordinal() + list]))
                .forEach(keys::add);
        return keys;
    }

    static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    static KeyEvent control(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, true);
    }

    static KeyEvent letter(String letter) {
        return new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
    }
}
