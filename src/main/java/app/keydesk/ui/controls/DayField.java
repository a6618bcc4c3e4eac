package app.keydesk.ui.controls;

import java.time.LocalDate;
import javafx.beans.property.StringProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day, typed or picked from a calendar. The text leads: the calendar follows it, right or wrong. */
public final class DayField extends DatePicker {
    private final TypedDates dates;
    private final LocalDate today;

    public DayField(TypedDates dates, LocalDate today, StringProperty text) {
        this.dates = dates;
        this.today = today;
        setConverter(new KeepsWhatWasTyped());
        getEditor().textProperty().bindBidirectional(text);
        valueProperty().subscribe(day -> {
            if (day != null && !dates.text(day).equals(text.get())) {
                text.set(dates.text(day));
            }
        });
        text.subscribe(typed -> {
            if (!isFocused()) {
                dates.date(typed, today)
                        .filter(day -> dates.text(day).equals(typed))
                        .ifPresent(this::setValue);
            }
        });
        setShowWeekNumbers(false);
        getEditor().setPrefColumnCount(9);
        setMaxWidth(Double.MAX_VALUE);
    }

    /**
     * A skin keeps the text of its birth until its first layout and then puts it back; asked for its display node, it lets
     * go of it at once. Else a stay that is adopted in between would be overwritten by the default one.
     */
    @Override
    protected Skin<?> createDefaultSkin() {
        DatePickerSkin skin = new DatePickerSkin(this);
        skin.getDisplayNode();
        return skin;
    }

    /** A text that is no date leaves the picked day as it is: a picker without a day would empty its editor. */
    private final class KeepsWhatWasTyped extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? getEditor().getText() : dates.text(day);
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            return dates.date(text, today).orElse(getValue());
        }
    }
}
