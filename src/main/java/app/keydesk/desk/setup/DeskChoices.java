package app.keydesk.desk.setup;

/**
 * What is chosen for a desk beside its hotel's rules; no secrets and nobody's name.
 *
 * @param language such as {@code de}; empty as this PC has it
 * @param scalePercent of the window, 100 to 200
 * @param retentionDays how long a guest's data stay after the stay
 * @param labelTemplate what a key is called on a phone, see {@link app.keydesk.hotel.KeyLabel}
 * @param arrivalsFolder where the PMS puts its files; empty: none is watched
 * @param updateAddress where the hotel's IT announces newer versions; empty: nobody is asked
 */
public record DeskChoices(
        String language,
        Look look,
        int scalePercent,
        int retentionDays,
        String labelTemplate,
        String arrivalsFolder,
        String updateAddress) {
    public static final DeskChoices FIRST = new DeskChoices("", Look.SYSTEM, 100, 30, "%SITENAME% %ROOMNUM%", "", "");

    /** Colours of the window. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }

    public DeskChoices withLanguage(String other) {
        return new DeskChoices(other, look, scalePercent, retentionDays, labelTemplate, arrivalsFolder, updateAddress);
    }

    public DeskChoices withLook(Look other) {
        return new DeskChoices(
                language, other, scalePercent, retentionDays, labelTemplate, arrivalsFolder, updateAddress);
    }

    public DeskChoices withScale(int percent) {
        return new DeskChoices(language, look, percent, retentionDays, labelTemplate, arrivalsFolder, updateAddress);
    }
}
