package app.keydesk.desk.arrivals;

import app.keydesk.desk.arrivals.ImportPreview.Reason;
import app.keydesk.desk.arrivals.ImportPreview.Unreadable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of the PMS folder that was not taken over, or not whole. It holds nothing of the file's rows, so that it may lie on
 * this PC in clear.
 *
 * @param refused how many rows were refused, where the others were taken over
 * @param why it was not read at all; null where it was
 */
public record MissedFile(
        String fileName, long refused, @Nullable Unreadable why) {
    private static final String TAB = "\t";
    private static final String COMMA = ",";

    /** One line, read again by {@link #read}. */
    String line() {
        String name = fileName.replaceAll("\\p{Cntrl}", " ");
        return why == null
                ? String.join(TAB, Long.toString(refused), "", name)
                : String.join(
                        TAB,
                        why.reason().name(),
                        why.missing().stream().map(Enum::name).collect(Collectors.joining(COMMA)),
                        name);
    }

    /** Empty where the line is none of ours. */
    static Optional<MissedFile> read(String line) {
        String[] words = line.split(TAB, 3);
        if (words.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    words[0].matches("\\d{1,9}")
                            ? new MissedFile(words[2], Long.parseLong(words[0]), null)
                            : new MissedFile(
                                    words[2], 0, new Unreadable(words[2], Reason.valueOf(words[0]), fields(words[1]))));
        } catch (IllegalArgumentException e) { // written by another program
            return Optional.empty();
        }
    }

    private static List<ArrivalField> fields(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(COMMA)).map(ArrivalField::valueOf).toList();
    }
}
