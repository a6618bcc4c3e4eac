package app.keydesk.ui.controls;

import javafx.geometry.NodeOrientation;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small pictures beside words on the screens; each stands for one meaning alone. */
public enum Glyph {
    DONE(Feather.CHECK_CIRCLE),
    INFO(Feather.INFO),
    ALERT(Feather.ALERT_TRIANGLE),
    FAILED(Feather.X_OCTAGON),
    CARD(Feather.CREDIT_CARD),
    PHONE(Feather.SMARTPHONE),
    KEY(Feather.KEY),
    CLOCK(Feather.CLOCK),
    CALENDAR(Feather.CALENDAR),
    WAITING(Feather.LOADER),
    ENDED(Feather.ARCHIVE),
    STOPPED(Feather.SLASH),
    BACK(Feather.ARROW_LEFT),
    NEXT(Feather.ARROW_RIGHT),
    CLOSE(Feather.X),
    LESS(Feather.MINUS),
    MORE(Feather.PLUS),
    PERSON(Feather.USER),
    EXPECTED(Feather.USER_PLUS),
    COPY(Feather.COPY),
    PRINT(Feather.PRINTER),
    SAVE(Feather.DOWNLOAD),
    IMPORT(Feather.UPLOAD),
    RECEIPT(Feather.FILE_TEXT),
    HANDOVER(Feather.CLIPBOARD),
    DRAWER(Feather.INBOX),
    FOLDER(Feather.FOLDER),
    PEOPLE(Feather.USERS),
    MENU(Feather.MORE_HORIZONTAL),
    SERVER(Feather.SERVER),
    LOCK(Feather.LOCK),
    TRAIL(Feather.BOOK),
    SEARCH(Feather.SEARCH),
    VACANT(Feather.CIRCLE),
    ARRIVING(Feather.LOG_IN),
    LEAVING(Feather.LOG_OUT),
    ROOMS(Feather.GRID),
    TO_DO(Feather.CHECK_SQUARE),
    OFFLINE(Feather.WIFI_OFF),
    ONLINE(Feather.WIFI),
    SYNC(Feather.REFRESH_CW),
    DEMO(Feather.PLAY_CIRCLE),
    SETTINGS(Feather.SETTINGS),
    GO(Feather.CORNER_DOWN_RIGHT);

    private final Feather feather;

    Glyph(Feather feather) {
        this.feather = feather;
    }

    /** A new node of it; its size and colour come from the stylesheet. */
    public FontIcon icon() {
        FontIcon icon = new FontIcon(feather);
        if (isAlongTheLine()) {
            icon.effectiveNodeOrientationProperty()
                    .subscribe(way -> icon.setScaleX(way == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1));
        }
        return icon;
    }

    /** Whether it points along the line: where that is read from right to left, it points the other way. */
    boolean isAlongTheLine() {
        return switch (this) {
            case BACK, NEXT, ARRIVING, LEAVING, GO -> true;
            default -> false;
        };
    }
}
