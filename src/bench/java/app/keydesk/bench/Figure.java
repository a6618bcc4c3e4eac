package app.keydesk.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param reference the same work without Keydesk, measured in the same run; null where there is none
 */
record Figure(
        String name, String unit, Spread measured, @Nullable Spread reference, Mark mark) {

    /** The ratio to the reference; null without one. */
    @JsonProperty(value = "ratio", access = JsonProperty.Access.READ_ONLY)
    @Nullable
    Double ratio() {
        return reference == null || reference.value() == 0
                ? null
                : Spread.rounded(measured.value() / reference.value());
    }

    /** Also of a figure that is only told. */
    @JsonProperty(value = "met", access = JsonProperty.Access.READ_ONLY)
    boolean isMet() {
        Double ratio = ratio();
        double judged = switch (mark.of()) {
            case NOTHING, VALUE -> measured.value();
            case RATIO -> ratio == null ? Double.POSITIVE_INFINITY : ratio;
            case EXCESS -> reference == null ? Double.POSITIVE_INFINITY : measured.value() - reference.value();
        };
        return mark.of() == Mark.Kind.NOTHING || judged <= mark.most();
    }
}
