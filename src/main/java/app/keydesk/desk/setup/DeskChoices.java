package app.keydesk.desk.setup;

import java.util.Objects;

/**
 * What is chosen for a desk beside its hotel's rules; no secrets and nobody's name.
 *
 * @param language such as {@code de}; empty as this PC has it
 * @param scalePercent of the window, 100 to 200
 * @param idleMinutes after which a desk that nobody touches is locked, 1 to 15
 * @param retentionDays how long a guest's data stay after the stay
 * @param labelTemplate what a key is called on a phone, see {@link app.keydesk.hotel.KeyLabel}
 * @param arrivalsFolder where the PMS puts its files; empty: none is watched
 * @param updateAddress where the hotel's IT announces newer versions; empty: nobody is asked
 */
public record DeskChoices(
        String language,
        Look look,
        int scalePercent,
        int idleMinutes,
        int retentionDays,
        String labelTemplate,
        String arrivalsFolder,
        String updateAddress) {
    public static final int USUAL_IDLE_MINUTES = 5;
    private static final int USUAL_SCALE_PERCENT = 100;
    private static final int USUAL_RETENTION_DAYS = 30;
    private static final String USUAL_LABEL = "%SITENAME% %ROOMNUM%";
    public static final DeskChoices FIRST = new DeskChoices(
            "", Look.SYSTEM, USUAL_SCALE_PERCENT, USUAL_IDLE_MINUTES, USUAL_RETENTION_DAYS, USUAL_LABEL, "", "");

    /** What older settings do not have is as on the first day; a number then reads as 0. */
    public DeskChoices {
        language = Objects.requireNonNullElse(language, "");
        look = Objects.requireNonNullElse(look, Look.SYSTEM);
        scalePercent = scalePercent == 0 ? USUAL_SCALE_PERCENT : scalePercent;
        idleMinutes = idleMinutes == 0 ? USUAL_IDLE_MINUTES : idleMinutes;
        retentionDays = retentionDays == 0 ? USUAL_RETENTION_DAYS : retentionDays;
        labelTemplate = Objects.requireNonNullElse(labelTemplate, USUAL_LABEL);
        arrivalsFolder = Objects.requireNonNullElse(arrivalsFolder, "");
        updateAddress = Objects.requireNonNullElse(updateAddress, "");
    }

    /** Colours of the window. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }

    public DeskChoices withLanguage(String other) {
        return with(other, look, scalePercent);
    }

    public DeskChoices withLook(Look other) {
        return with(language, other, scalePercent);
    }

    public DeskChoices withScale(int percent) {
        return with(language, look, percent);
    }

    private DeskChoices with(String spoken, Look seen, int percent) {
        return new DeskChoices(
                spoken, seen, percent, idleMinutes, retentionDays, labelTemplate, arrivalsFolder, updateAddress);
    }
}
