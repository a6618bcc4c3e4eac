package app.keydesk.desk.arrivals;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a text by one separator. A quote that is never closed swallows no more than its own line: that record is
 * marked, and reading goes on with the line after it.
 */
final class CsvRecords {
    /** A record with more line breaks was swallowed by a quote. */
    private static final int MOST_LINE_BREAKS = 5;

    private final String text;
    private final char separator;
    private final int most;
    private final List<Line> lines = new ArrayList<>();

    private CsvRecords(String text, char separator, int most) {
        this.text = text;
        this.separator = separator;
        this.most = most;
    }

    /**
     * A record of the file.
     *
     * @param number where it begins, from 1
     * @param isOpenQuote it holds a quote that is not closed; then its cells are the bare line
     */
    record Line(long number, List<String> cells, boolean isOpenQuote) {}

    /** At most {@code most} records; empty lines are left out. */
    static List<Line> read(String text, char separator, int most) {
        CsvRecords reading = new CsvRecords(text, separator, most);
        long before = 0;
        int start = 0;
        while (start < text.length() && reading.lines.size() < most) {
            long open = reading.readUntilOpenQuote(start, before);
            if (open < 0) {
                break;
            }
            int from = reading.skipLines(start, open - before - 1);
            int end = reading.skipLines(from, 1);
            String line = text.substring(from, end).strip();
            if (!line.isEmpty()) {
                reading.lines.add(new Line(open, List.of(line), true));
            }
            start = end;
            before = open;
        }
        return reading.lines;
    }

    /** Collects records from {@code start}, which is after line {@code before}; the line of an open quote, or -1. */
    private long readUntilOpenQuote(int start, long before) {
        long next = before + 1;
        try (CsvReader<CsvRecord> reader = reader(start)) {
            for (CsvRecord csv : reader) {
                long number = before + csv.getStartingLineNumber();
                long breaks =
                        csv.getFields().stream().mapToLong(CsvRecords::breaks).sum();
                if (breaks > MOST_LINE_BREAKS) {
                    return number;
                }
                lines.add(new Line(number, csv.getFields(), false));
                if (lines.size() >= most) {
                    return -1;
                }
                next = number + breaks + 1;
            }
            return endsInQuote() ? lines.removeLast().number() : -1;
        } catch (CsvParseException e) {
            return next; // longer than the reader takes
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
    }

    private boolean endsInQuote() {
        return !lines.isEmpty()
                && breaks(lines.getLast().cells().getLast()) > 0
                && !text.stripTrailing().endsWith("\"");
    }

    private CsvReader<CsvRecord> reader(int start) throws IOException {
        StringReader rest = new StringReader(text);
        rest.skip(start);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(rest);
    }

    private static long breaks(String cell) {
        return cell.chars().filter(c -> c == '\n').count();
    }

    /** The index after {@code count} more lines. */
    private int skipLines(int from, long count) {
        int index = from;
        for (long i = 0; i < count && index < text.length(); i++) {
            int newline = text.indexOf('\n', index);
            index = newline < 0 ? text.length() : newline + 1;
        }
        return index;
    }
}
