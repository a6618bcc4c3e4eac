package app.keydesk.ui.controls;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.StayWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Arrival, nights and departure as typed, kept in step: whichever of nights and departure was typed last leads. Texts are
 * kept as they were typed, right or wrong.
 */
public final class StayTimesViewModel {
    public static final int MOST_NIGHTS = 999;

    private final StringProperty arrival = new SimpleStringProperty("");
    private final StringProperty nights = new SimpleStringProperty("");
    private final StringProperty departure = new SimpleStringProperty("");
    private final StringProperty checkIn = new SimpleStringProperty("");
    private final StringProperty checkOut = new SimpleStringProperty("");
    private final TypedDates dates;
    private final ZonedDateTime now;
    private final LocalDate today;
    private boolean isStepping;
    private boolean isTouched;
    private boolean hasBegun;

    /** A stay of one night from the hotel's day by the hotel's times. */
    public StayTimesViewModel(HotelSettings settings, Instant now, Locale locale) {
        this.dates = new TypedDates(locale);
        this.now = now.atZone(settings.zone());
        this.today = HotelDay.of(now, settings.zone());
        arrival.set(dates.text(today()));
        nights.set("1");
        departure.set(dates.text(today().plusDays(1)));
        checkIn.set(dates.text(settings.checkInTime()));
        checkOut.set(dates.text(settings.checkOutTime()));
        arrival.addListener((property, before, typed) -> step(this::departureFromNights));
        nights.addListener((property, before, typed) -> step(this::departureFromNights));
        departure.addListener((property, before, typed) -> step(this::nightsFromDeparture));
        checkIn.addListener((property, before, typed) -> isTouched = true);
        checkOut.addListener((property, before, typed) -> isTouched = true);
    }

    public StringProperty arrivalProperty() {
        return arrival;
    }

    public StringProperty nightsProperty() {
        return nights;
    }

    public StringProperty departureProperty() {
        return departure;
    }

    public StringProperty checkInProperty() {
        return checkIn;
    }

    public StringProperty checkOutProperty() {
        return checkOut;
    }

    public TypedDates dates() {
        return dates;
    }

    /** The hotel's day: until five in the morning the evening before. */
    public LocalDate today() {
        return today;
    }

    public Optional<LocalDate> arrivalOn() {
        return dates.date(arrival.get(), today());
    }

    public Optional<LocalDate> departureOn() {
        return dates.date(departure.get(), arrivalOn().orElse(today()));
    }

    public Optional<Integer> nightCount() {
        String typed = nights.get().strip();
        return typed.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
    }

    public Optional<LocalTime> checkInTime() {
        return dates.time(checkIn.get());
    }

    public Optional<LocalTime> checkOutTime() {
        return dates.time(checkOut.get());
    }

    /** Whether the stay began before now, so that its start is told and cannot be typed over. */
    public boolean hasBegun() {
        return hasBegun;
    }

    /**
     * The start in the hotel's wall time, as it is asked for: of a stay that has begun, and of a moment since the hotel's day
     * began that has gone by, it is now. Null while it cannot be read.
     */
    public @Nullable LocalDateTime from() {
        if (hasBegun) {
            return now.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        }
        Optional<LocalDate> day = arrivalOn();
        Optional<LocalTime> time = checkInTime();
        if (day.isEmpty() || time.isEmpty()) {
            return null;
        }
        LocalDateTime from = day.get().atTime(time.get());
        boolean isGone = !day.get().isBefore(today) && from.isBefore(now.toLocalDateTime());
        return isGone ? now.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES) : from;
    }

    /** The end in the hotel's wall time; null while it cannot be read. */
    public @Nullable LocalDateTime until() {
        Optional<LocalDate> day = departureOn();
        Optional<LocalTime> time = checkOutTime();
        return day.isPresent() && time.isPresent() ? day.get().atTime(time.get()) : null;
    }

    /** Whether the key would open only later today, so that the guest would stand before a shut door now. */
    public boolean startsLaterToday() {
        LocalDateTime from = from();
        return from != null
                && from.isAfter(now.toLocalDateTime())
                && !from.toLocalDate().isAfter(now.toLocalDate());
    }

    /** The key opens from now on. */
    public void startNow() {
        arrival.set(dates.text(now.toLocalDate()));
        checkIn.set(dates.text(now.toLocalTime()));
    }

    /** One night more, or less with a negative number; never fewer than one. */
    public void addNights(int more) {
        int count = nightCount().orElse(1) + more;
        nights.set(Integer.toString(Math.clamp(count, 1, MOST_NIGHTS)));
    }

    /** Takes over a key's dates, where it has a window that goes on after {@code now}. */
    public void adopt(Credential key, Instant now) {
        Instant startsAt = key.startsAt();
        Instant endsAt = key.endsAt();
        if (startsAt != null && endsAt != null && endsAt.isAfter(now) && endsAt.isAfter(startsAt)) {
            adopt(new StayWindow(startsAt, endsAt));
        }
    }

    /** The times of the stay that a key joins, unless somebody has typed others. A start that has gone by is now. */
    public void adopt(StayWindow stay) {
        if (isTouched) {
            return;
        }
        ZonedDateTime from = stay.startsAt().atZone(now.getZone());
        boolean isGone = from.isBefore(now);
        show(isGone ? today : from.toLocalDate(), isGone ? now : from, stay.endsAt());
    }

    /**
     * The times of a key that is to change. Where it opens already they begin where it began, so that the nights are those of
     * the stay; only its end can change then, for Seam takes no start that has gone by and a later one would shut the guest out.
     */
    public void change(StayWindow key) {
        ZonedDateTime from = key.startsAt().atZone(now.getZone());
        hasBegun = from.isBefore(now);
        show(from.toLocalDate(), from, key.endsAt());
    }

    private void show(LocalDate arrivalOn, ZonedDateTime start, Instant endsAt) {
        ZonedDateTime end = endsAt.atZone(now.getZone());
        isStepping = true;
        arrival.set(dates.text(arrivalOn));
        departure.set(dates.text(end.toLocalDate()));
        checkIn.set(dates.text(start.toLocalTime()));
        checkOut.set(dates.text(end.toLocalTime()));
        isStepping = false;
        nightsFromDeparture();
        isTouched = false;
    }

    private void step(Runnable other) {
        if (isStepping) {
            return;
        }
        isTouched = true;
        isStepping = true;
        other.run();
        isStepping = false;
    }

    private void departureFromNights() {
        if (arrivalOn().isPresent() && nightCount().isPresent()) {
            departure.set(dates.text(arrivalOn().get().plusDays(nightCount().get())));
        }
    }

    private void nightsFromDeparture() {
        if (arrivalOn().isPresent() && departureOn().isPresent()) {
            long count =
                    ChronoUnit.DAYS.between(arrivalOn().get(), departureOn().get());
            nights.set(count < 0 ? "" : Long.toString(count));
        }
    }
}
