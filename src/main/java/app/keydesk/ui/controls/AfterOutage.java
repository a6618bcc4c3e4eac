package app.keydesk.ui.controls;

import app.keydesk.desk.Connection;
import app.keydesk.desk.ToDoList;
import app.keydesk.desk.ToDoList.Fate;
import app.keydesk.desk.WorkId;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a form says of an outage, as long as it says it, into what came of it: that the network is back, or how the
 * work ended whose answer never came. FX thread only.
 */
public final class AfterOutage {
    private final Work work;
    private final Words words;
    private final Property<Said> said;
    private Said told = Said.NOTHING;
    private @Nullable ToDoList toDos;
    private @Nullable WorkId open;
    private boolean isUnknown;
    private Consumer<Fate> then = fate -> {};
    private Said back = Said.NOTHING;
    private Runnable whenBack = () -> {};

    /** What tells of an outage's end. */
    public record OutageDesk(Connection connection, ToDoList toDos) {}

    /** @param said where the form says it */
    public AfterOutage(Work work, Words words, Property<Said> said) {
        this.work = work;
        this.words = words;
        this.said = said;
    }

    /** From now on. */
    public Registration follow(OutageDesk desk) {
        toDos = desk.toDos();
        Registration network = desk.connection().onStatus(status -> work.later(() -> heard(status)));
        Registration list = desk.toDos().onChange(() -> work.later(this::look));
        return () -> {
            network.close();
            list.close();
        };
    }

    /** The form just said that there is no connection, and that nothing was sent. */
    public void notSent() {
        notSent(new Said(Said.Tone.INFO, words.shared().get("work.online-again")), () -> {});
    }

    /** The form just said that there is no connection; {@code back} is what it says once there is one. */
    public void notSent(Said back, Runnable whenBack) {
        told = said.getValue();
        open = null;
        this.back = back;
        this.whenBack = whenBack;
    }

    /** The form just said that nobody knows yet how the work ended; {@code ended} is told once it is known. */
    public void unknown(WorkId sent, Consumer<Fate> ended) {
        isUnknown = true;
        watch(sent, ended);
    }

    /** The form just said how far the work is, and that the to-do list goes on with it. */
    public void inPart(WorkId begun, Consumer<Fate> ended) {
        isUnknown = false;
        watch(begun, ended);
    }

    private void watch(WorkId begun, Consumer<Fate> ended) {
        told = said.getValue();
        open = begun;
        then = ended;
        look();
    }

    private boolean isStillSaid() {
        return !told.isNothing() && told.equals(said.getValue());
    }

    private void heard(Connection.Status status) {
        if (open == null && status.isOnline() && isStillSaid()) {
            say(back);
            whenBack.run();
        }
    }

    private void look() {
        WorkId wanted = open;
        ToDoList list = toDos;
        if (wanted != null && list != null && isStillSaid()) {
            work.run(
                    () -> list.fate(wanted),
                    fate -> {
                        if (wanted.equals(open) && isStillSaid()) {
                            became(fate);
                        }
                    },
                    problem -> say(Said.failed(words.problem(problem))));
        }
    }

    private void became(Fate fate) {
        switch (fate) {
            case OPEN -> {}
            case NEEDS_PERSON -> {
                if (isUnknown) {
                    say(Said.warning(words.shared().get("work.became-to-do")));
                    told = said.getValue();
                }
            }
            case DONE -> end(fate, Said.done(words.shared().get("work.became-done")));
            case NOT_DONE -> end(fate, Said.warning(words.shared().get("work.became-not-done")));
            case DROPPED -> end(fate, Said.NOTHING);
        }
    }

    private void end(Fate fate, Said sentence) {
        open = null;
        say(sentence);
        then.accept(fate);
    }

    private void say(Said sentence) {
        told = Said.NOTHING;
        said.setValue(sentence);
    }
}
