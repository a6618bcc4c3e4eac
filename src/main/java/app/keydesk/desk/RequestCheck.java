package app.keydesk.desk;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.KeyForm;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The form's own check once more before anything is written down or sent. */
final class RequestCheck {
    private final DeskParts parts;

    RequestCheck(DeskParts parts) {
        this.parts = parts;
    }

    Optional<Problem> problem(KeyRequest request) {
        return problems(request).stream().map(Problem.class::cast).findFirst();
    }

    List<Problem.BadInput> problems(KeyRequest request) {
        HotelSettings settings = parts.options().hotel().get();
        List<Entrance> rooms = parts.cache().entrances().stream()
                .filter(entrance -> request.rooms().contains(entrance.id()))
                .toList();
        return form(request, rooms, settings.zone()).check(parts.clock().instant(), settings.zone());
    }

    private static KeyForm form(KeyRequest request, List<Entrance> rooms, ZoneId zone) {
        AcsUserId known = request.guest() instanceof GuestChoice.Known guest ? guest.id() : null;
        GuestChoice.New fresh = request.guest() instanceof GuestChoice.New guest ? guest : null;
        return new KeyForm(
                known,
                fresh == null ? "" : fresh.fullName(),
                fresh == null || fresh.email() == null ? "" : fresh.email(),
                fresh == null || fresh.phoneNumber() == null ? "" : fresh.phoneNumber(),
                rooms,
                wall(request.window().startsAt(), zone),
                wall(request.window().endsAt(), zone),
                request.medium(),
                request.encoderId());
    }

    private static LocalDateTime wall(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
