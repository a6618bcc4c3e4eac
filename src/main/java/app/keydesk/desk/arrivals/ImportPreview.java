package app.keydesk.desk.arrivals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file of arrivals would do; nothing is stored yet. */
public sealed interface ImportPreview {
    String fileName();

    /** @param isDateOrderGuessed nothing in the file tells 3 April and 4 March apart */
    record Readable(
            String fileName,
            String encoding,
            char separator,
            DateOrder dateOrder,
            boolean isDateOrderGuessed,
            List<Column> columns,
            List<ImportRow> rows)
            implements ImportPreview {
        public List<ImportRow.Accepted> accepted() {
            return rows.stream()
                    .filter(ImportRow.Accepted.class::isInstance)
                    .map(ImportRow.Accepted.class::cast)
                    .toList();
        }

        public List<ImportRow.Refused> refused() {
            return rows.stream()
                    .filter(ImportRow.Refused.class::isInstance)
                    .map(ImportRow.Refused.class::cast)
                    .toList();
        }

        /** How many rows are taken over without something that the file has. */
        public long incomplete() {
            return accepted().stream().filter(row -> !row.leftOut().isEmpty()).count();
        }

        public long count(ImportRow.Effect effect) {
            return accepted().stream().filter(row -> row.effect() == effect).count();
        }
    }

    /** @param missing the fields that no column was found for, where that is the reason */
    record Unreadable(String fileName, Reason reason, List<ArrivalField> missing) implements ImportPreview {}

    /** @param field null for a column that is not taken over */
    record Column(String header, @Nullable ArrivalField field) {
        public Optional<ArrivalField> matched() {
            return Optional.ofNullable(field);
        }
    }

    enum Reason {
        EMPTY,
        FOLDER,
        TOO_LARGE,
        SPREADSHEET,
        /** Bytes that are no text. */
        NOT_A_LIST,
        COLUMNS_MISSING,
        NOT_READABLE
    }
}
