package app.keydesk.cache.sqlite;

import app.keydesk.cache.Audit;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Privacy.Holding;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.KeyRow;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what the files hold of one guest. */
final class PersonalExport {
    private final SqlitePrivacy.Stores stores;
    private final Clock clock;

    PersonalExport(SqlitePrivacy.Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    Holding of(AcsUserId id) {
        Optional<GuestDetails> details = stores.cache().guest(id, clock.instant());
        List<Intent> work = stores.journal().about(Subject.of(id, details.map(GuestDetails::guest)));
        List<Audit.Line> trail = stores.audit().about(id);
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("as_of", clock.instant().toString());
        all.put("acs_user_id", id.value());
        details.ifPresent(found -> {
            all.put("guest", person(found.guest()));
            all.put(
                    "phones",
                    found.phones().stream()
                            .map(phone -> Map.of("name", phone.name(), "type", phone.deviceType()))
                            .toList());
            all.put("keys", found.keys().stream().map(PersonalExport::key).toList());
        });
        all.put("work", work.stream().map(PersonalExport::work).toList());
        all.put("audit", trail.stream().map(PersonalExport::line).toList());
        return new Holding(Json.indented(all), details, work, trail);
    }

    private static Map<String, @Nullable Object> person(Guest guest) {
        Map<String, @Nullable Object> person = new LinkedHashMap<>();
        person.put("name", guest.fullName());
        person.put("email", guest.email());
        person.put("phone_number", guest.phoneNumber());
        person.put(
                "user_identity_id",
                guest.identityId() == null ? null : guest.identityId().value());
        return person;
    }

    private static Map<String, @Nullable Object> key(KeyRow row) {
        Map<String, @Nullable Object> key = new LinkedHashMap<>();
        key.put("acs_credential_id", row.id().value());
        key.put("kind", row.credential().mediumWord());
        key.put("state", row.state().name());
        key.put("starts_at", text(row.credential().startsAt()));
        key.put("ends_at", text(row.credential().endsAt()));
        key.put(
                "doors",
                Stream.concat(
                                row.credential().guestEntranceIds().stream(),
                                row.credential().commonEntranceIds().stream())
                        .map(EntranceId::value)
                        .toList());
        return key;
    }

    private static Map<String, @Nullable Object> work(Intent intent) {
        Map<String, @Nullable Object> work = new LinkedHashMap<>();
        work.put("at", intent.openedAt().toString());
        work.put("kind", intent.kind());
        work.put("details", intent.details());
        work.put(
                "steps",
                intent.steps().stream()
                        .map(step -> List.of(step.name(), step.details(), step.outcome()))
                        .toList());
        return work;
    }

    private static Map<String, @Nullable Object> line(Audit.Line line) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("at", line.at().toString());
        shown.put("action", line.action());
        shown.put("ids", line.ids());
        shown.put("reason", line.reason());
        return shown;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
