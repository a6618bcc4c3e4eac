package app.keydesk.ui.arrivals;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was not taken over stays told, whatever comes after it, until a person does something in the list. */
final class MissedFiles {
    private static final int MOST = 3;

    private final Deque<String> sentences = new ArrayDeque<>();

    /** All that was missed, the newest first. */
    String and(String sentence) {
        sentences.addFirst(sentence);
        while (sentences.size() > MOST) {
            sentences.removeLast();
        }
        return String.join("\n", sentences);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** A good file's sentence before those that were missed. */
    String after(String sentence) {
        return sentence + "\n" + String.join("\n", sentences);
    }

    void clear() {
        sentences.clear();
    }
}
