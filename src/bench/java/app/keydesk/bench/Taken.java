package app.keydesk.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * When and on what something was measured.
 *
 * @param on the machine and the versions of what ran on it
 * @param loadBefore processes that wanted a core in the minute before; beside the machine's own
 */
record Taken(String date, String on, String loadBefore, String loadAfter) {
    static Taken now() {
        String on = "%s %s, %d cores, Java %s, JavaFX %s, JMH %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.runtime.version", "?"),
                        System.getProperty("bench.javafx", "?"),
                        System.getProperty("bench.jmh", "?"));
        return new Taken(LocalDate.now(ZoneOffset.UTC).toString(), on, load(), "");
    }

    Taken ended() {
        return new Taken(date, on, loadBefore, load());
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", load);
    }

    @JsonIgnore
    String text() {
        return date + ", load " + loadBefore + " to " + loadAfter;
    }
}
