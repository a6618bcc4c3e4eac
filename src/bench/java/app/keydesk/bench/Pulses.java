package app.keydesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Times what the FX thread does for a pulse: the action of the pulse, CSS and layout. Painting runs on the render thread
 * beside it.
 */
final class Pulses {
    private final List<Double> tasks = new ArrayList<>();
    private @Nullable Scene scene;

    void follow(Scene shown) {
        scene = shown;
    }

    Scene scene() {
        if (scene == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        return scene;
    }

    <T> T call(Callable<T> task) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(1, TimeUnit.MINUTES);
    }

    /** Runs on the FX thread what the view-model wants there, and keeps how long it took. */
    void timed(Runnable task) {
        long from = System.nanoTime();
        task.run();
        tasks.add((System.nanoTime() - from) / 1e6);
    }

    List<Double> takeTasks() throws InterruptedException, ExecutionException, TimeoutException {
        return call(() -> {
            List<Double> taken = List.copyOf(tasks);
            tasks.clear();
            return taken;
        });
    }

    /** Does one step a pulse, and tells the milliseconds of each pulse. */
    List<Double> during(int steps, IntConsumer step) throws InterruptedException, ExecutionException, TimeoutException {
        return during(steps, step, () -> true);
    }

    /** The same, and further pulses until {@code isEnded} and one more; tasks between the pulses are pulses of their own. */
    List<Double> during(int steps, IntConsumer step, BooleanSupplier isEnded)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<List<Double>> result = new CompletableFuture<>();
        Platform.runLater(() -> new Watch(steps, step, isEnded, result).begin());
        return result.get(2, TimeUnit.MINUTES);
    }

    void print(String kind, List<Double> times) {
        System.out.println(kind
                + times.stream()
                        .map(time -> String.format(Locale.ROOT, " %.3f", time))
                        .collect(Collectors.joining()));
    }

    private final class Watch extends AnimationTimer {
        private final int steps;
        private final IntConsumer step;
        private final BooleanSupplier isEnded;
        private final CompletableFuture<List<Double>> result;
        private final List<Double> times = new ArrayList<>();
        private final Runnable laidOut = this::laidOut;
        private long from;
        private int pulse;
        private int left = 2;

        Watch(int steps, IntConsumer step, BooleanSupplier isEnded, CompletableFuture<List<Double>> result) {
            this.steps = steps;
            this.step = step;
            this.isEnded = isEnded;
            this.result = result;
        }

        void begin() {
            tasks.clear();
            scene().addPostLayoutPulseListener(laidOut);
            start();
        }

        @Override
        public void handle(long now) {
            from = System.nanoTime();
            if (pulse < steps) {
                step.accept(pulse);
            }
        }

        private void laidOut() {
            times.add((System.nanoTime() - from) / 1e6);
            pulse++;
            if (pulse >= steps && isEnded.getAsBoolean() && (steps > 1 || --left == 0)) {
                stop();
                scene().removePostLayoutPulseListener(laidOut);
                times.addAll(tasks);
                result.complete(times);
            }
        }
    }
}
