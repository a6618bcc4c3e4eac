package app.keydesk.ui.controls;

import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Notice;
import app.keydesk.ui.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Seam's errors and warnings in plain words with the next step; a code that is new to us is shown as it came.
 *
 * @param medium what carries the key that is spoken of; {@link Medium#OTHER} where it is not known, or there is no key
 */
public record NoticeTexts(Texts texts, Medium medium) {

    public NoticeTexts(Texts texts) {
        this(texts, Medium.OTHER);
    }

    public String sentence(Notice notice) {
        String id = "notice." + notice.code();
        String ofMedium = id + "." + medium.name();
        if (texts.has(ofMedium)) {
            return texts.get(ofMedium);
        }
        if (texts.has(id)) {
            return texts.get(id);
        }
        return notice.message().isBlank()
                ? texts.get("notice.other-bare", notice.code())
                : texts.get("notice.other", notice.code(), notice.message());
    }

    /** Several in one line, the errors first. */
    public String sentences(List<Notice> notices) {
        return notices.stream()
                .sorted((one, other) -> Boolean.compare(other.isError(), one.isError()))
                .map(this::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
