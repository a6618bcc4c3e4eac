package app.keydesk.desk.arrivals;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Time that this thread spent computing; a busy machine does not lengthen it. */
final class CpuTime {
    private final long start = now();

    Duration spent() {
        return Duration.ofNanos(now() - start);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
