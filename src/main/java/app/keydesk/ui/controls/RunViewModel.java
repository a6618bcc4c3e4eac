package app.keydesk.ui.controls;

import app.keydesk.desk.Progress;
import app.keydesk.desk.WorkLine;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Work;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A piece of work under way: how far it is, the next card it waits for, and the way to stop it. */
public final class RunViewModel {
    private final Work work;
    private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper nextCard = new ReadOnlyIntegerWrapper();
    private int cards;
    private final ObservableList<WorkLine> lines = FXCollections.observableArrayList();
    private Consumer<Progress.Stage> onStage = stage -> {};
    private @Nullable Told current;

    public RunViewModel(Work work) {
        this.work = work;
    }

    /** The name of the {@link Progress.Stage}; empty before the first. */
    public ReadOnlyStringProperty stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return running.get();
    }

    /** The person has asked to stop; the work ends at its next safe place. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** The number of the card that the person is asked to put on next; 0 while none is awaited. */
    public ReadOnlyIntegerProperty nextCardProperty() {
        return nextCard.getReadOnlyProperty();
    }

    /** How many cards this run writes, once a second one is asked for. */
    int cards() {
        return cards;
    }

    /** The lines of work with several keys, in order. */
    public ObservableList<WorkLine> lines() {
        return lines;
    }

    /** {@code told}: of each stage of the work that is started next. */
    public void onStage(Consumer<Progress.Stage> told) {
        onStage = told;
    }

    /** Starts {@code call} off the FX thread; one of the two ends runs on it. A second start while running is ignored. */
    public <T> void run(Function<Progress, T> call, Consumer<T> done, Consumer<Problem> failed) {
        if (running.get()) {
            return;
        }
        Told told = new Told();
        current = told;
        lines.clear();
        cancelling.set(false);
        running.set(true);
        work.run(
                () -> call.apply(told),
                ended -> end(() -> done.accept(ended)),
                problem -> end(() -> failed.accept(problem)));
    }

    public void cancel() {
        if (current != null && running.get()) {
            cancelling.set(true);
            current.cancel();
        }
    }

    /** The next card lies on the encoder. */
    public void cardIsThere() {
        if (current != null) {
            nextCard.set(0);
            current.answer(true);
        }
    }

    /** No further card for now; the rest waits on the to-do list. */
    public void pause() {
        if (current != null) {
            nextCard.set(0);
            current.answer(false);
        }
    }

    private void end(Runnable then) {
        running.set(false);
        cancelling.set(false);
        stage.set("");
        nextCard.set(0);
        current = null;
        then.run();
    }

    private void put(WorkLine line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).number() == line.number()) {
                lines.set(i, line);
                return;
            }
        }
        lines.add(line);
    }

    /** What the use case tells, carried to the FX thread. */
    private final class Told implements Progress {
        private final BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();
        private volatile boolean isCancelled;

        @Override
        public void at(Stage now) {
            work.later(() -> {
                if (current == this) {
                    stage.set(now.name());
                    onStage.accept(now);
                }
            });
        }

        @Override
        public boolean isCancelled() {
            return isCancelled;
        }

        @Override
        public void line(WorkLine line) {
            work.later(() -> put(line));
        }

        @Override
        public boolean awaitNextCard(int number, int total) {
            work.later(() -> {
                cards = total;
                nextCard.set(number);
            });
            try {
                return answers.take();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        void answer(boolean isThere) {
            answers.add(isThere);
        }

        void cancel() {
            isCancelled = true;
            answers.add(false);
        }
    }
}
