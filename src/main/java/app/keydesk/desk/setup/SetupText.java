package app.keydesk.desk.setup;

import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.hotel.DoorRule;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A setup as it is typed: a text per field, which {@link SetupField} judges, and the rules beside them. */
public record SetupText(Map<SetupField, String> fields, List<RoomGroup> groups, List<DoorRule> rules) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter TWO_DIGITS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public static SetupText of(Setup setup) {
        HotelSettings hotel = setup.hotel();
        DeskChoices desk = setup.desk();
        Map<SetupField, String> texts = new EnumMap<>(SetupField.class);
        for (SetupField field : SetupField.values()) {
            texts.put(
                    field,
                    switch (field) {
                        case HOTEL_NAME -> hotel.hotelName();
                        case ZONE -> hotel.zone().getId();
                        case CHECK_IN -> TWO_DIGITS.format(hotel.checkInTime());
                        case CHECK_OUT -> TWO_DIGITS.format(hotel.checkOutTime());
                        case LABEL -> desk.labelTemplate();
                        case LANGUAGE -> desk.language();
                        case LOOK -> desk.look().name();
                        case SCALE -> String.valueOf(desk.scalePercent());
                        case IDLE_MINUTES -> String.valueOf(desk.idleMinutes());
                        case RETENTION -> String.valueOf(desk.retentionDays());
                        case ARRIVALS_FOLDER -> desk.arrivalsFolder();
                        case UPDATE_ADDRESS -> desk.updateAddress();
                    });
        }
        return new SetupText(texts, hotel.roomGroups(), hotel.doorRules());
    }

    /** The setup; every text must have passed its field's check. */
    public Setup read() {
        HotelSettings hotel = new HotelSettings(
                text(SetupField.HOTEL_NAME),
                ZoneId.of(text(SetupField.ZONE)),
                time(text(SetupField.CHECK_IN)),
                time(text(SetupField.CHECK_OUT)),
                groups,
                rules);
        DeskChoices desk = new DeskChoices(
                text(SetupField.LANGUAGE),
                Look.valueOf(text(SetupField.LOOK)),
                Integer.parseInt(text(SetupField.SCALE)),
                Integer.parseInt(text(SetupField.IDLE_MINUTES)),
                Integer.parseInt(text(SetupField.RETENTION)),
                text(SetupField.LABEL),
                text(SetupField.ARRIVALS_FOLDER),
                text(SetupField.UPDATE_ADDRESS));
        return new Setup(hotel, desk);
    }

    private String text(SetupField field) {
        return fields.getOrDefault(field, "").strip();
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text.strip(), TIME);
    }
}
