package app.keydesk.ui.settings;

import app.keydesk.hotel.KeyLabel;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.ui.Texts;
import java.util.List;

/** What a sample key would be called, and whether it is cut. */
final class LabelPreview {
    private static final List<RoomNumber> ROOMS =
            List.of(new RoomNumber("412"), new RoomNumber("413"), new RoomNumber("414"));

    private LabelPreview() {}

    static String sentence(String template, String hotelName, Texts texts) {
        KeyLabel label = new KeyLabel(template);
        KeyLabel.Values values = new KeyLabel.Values(ROOMS, hotelName, "1", "7c9e6679", "2041");
        String preview = label.preview(values);
        return texts.get(label.isCut(values) ? "label.preview.cut" : "label.preview", preview);
    }
}
