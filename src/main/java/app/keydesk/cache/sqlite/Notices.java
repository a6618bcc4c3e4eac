package app.keydesk.cache.sqlite;

import app.keydesk.hotel.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices of a resource in two columns: their codes in clear, for queries ({@code ,error/x,warning/being_deleted,}), and
 * the whole sealed, as their messages may name somebody.
 */
final class Notices {
    static final String CODES = "notice_codes";
    static final String SEALED = "sealed_notices";
    private static final int WORDS_EACH = 4;

    private Notices() {}

    static String codes(List<Notice> notices) {
        return notices.isEmpty()
                ? ""
                : notices.stream()
                        .map(notice -> (notice.isError() ? "error/" : "warning/") + notice.code())
                        .collect(Collectors.joining(",", ",", ","));
    }

    static @Nullable String text(List<Notice> notices) {
        if (notices.isEmpty()) {
            return null;
        }
        List<@Nullable Object> words = new ArrayList<>();
        for (Notice notice : notices) {
            words.add(notice.severity().name());
            words.add(notice.code());
            words.add(notice.message());
            words.add(notice.createdAt() == null ? null : notice.createdAt().toString());
        }
        return Json.write(words);
    }

    static List<Notice> read(ResultSet row, Seals seals) throws SQLException {
        String text = seals.openOrNull(row, SEALED);
        if (text == null) {
            return List.of();
        }
        List<@Nullable String> words = Json.words(text);
        List<Notice> notices = new ArrayList<>();
        for (int at = 0; at + WORDS_EACH <= words.size(); at += WORDS_EACH) {
            String createdAt = words.get(at + 3);
            notices.add(new Notice(
                    Notice.Severity.valueOf(String.valueOf(words.get(at))),
                    String.valueOf(words.get(at + 1)),
                    String.valueOf(words.get(at + 2)),
                    createdAt == null ? null : Instant.parse(createdAt)));
        }
        return List.copyOf(notices);
    }
}
