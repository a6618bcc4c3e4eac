package app.keydesk.bench;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table: medians of several runs.
 *
 * @param reference the same work without Keydesk, measured in the same run; null where there is none
 * @param goal the most that {@link #judged} may be; null for a figure without a goal
 */
public record Figure(
        String name, String unit, double median, double min, double max, @Nullable Double reference, @Nullable Double goal) {

    /** The ratio to the reference, or null without one. */
    public @Nullable Double ratio() {
        return reference == null ? null : median / reference;
    }

    /** What the goal speaks of: the ratio where there is a reference, else the median itself. */
    public double judged() {
        Double ratio = ratio();
        return ratio == null ? median : ratio;
    }

    public boolean isMet() {
        return goal == null || judged() <= goal;
    }
}
