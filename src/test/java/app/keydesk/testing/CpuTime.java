package app.keydesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Time that this thread spent computing; a busy machine does not lengthen it. */
public final class CpuTime {
    private final long start = now();

    public Duration spent() {
        return Duration.ofNanos(now() - start);
    }

    /**
     * Does something that takes less than {@code most} of this thread's own time, and on however busy a machine comes to an
     * end.
     */
    public static <T> T within(Duration most, ThrowingSupplier<T> task, String which) {
        CpuTime time = new CpuTime();
        T value = Assertions.assertTimeout(most.multipliedBy(30), task, which);
        assertThat(time.spent()).as(which).isLessThan(most);
        return value;
    }

    /** {@link #within(Duration, ThrowingSupplier, String)} of something without a value. */
    public static void within(Duration most, Executable task, String which) {
        CpuTime time = new CpuTime();
        Assertions.assertTimeout(most.multipliedBy(30), task, which);
        assertThat(time.spent()).as(which).isLessThan(most);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
