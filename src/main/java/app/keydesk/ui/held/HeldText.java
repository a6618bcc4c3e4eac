package app.keydesk.ui.held;

import app.keydesk.desk.HeldData.Fact;
import app.keydesk.desk.HeldData.Held;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Phone;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.KeyLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what is held on a guest into words that the guest can read. */
record HeldText(Texts texts, Texts shared, HotelTime time, Map<EntranceId, String> doors) {

    List<HeldPart> parts(Held held) {
        return List.of(
                part("guest", held.guest().map(found -> person(found.guest())).orElse(List.of())),
                part(
                        "phones",
                        held.guest().map(GuestDetails::phones).orElse(List.of()).stream()
                                .map(Phone::name)
                                .toList()),
                part(
                        "keys",
                        held.guest().map(GuestDetails::keys).orElse(List.of()).stream()
                                .map(this::key)
                                .toList()),
                part("work", held.work().stream().map(this::fact).toList()),
                part("trail", held.trail().stream().map(this::fact).toList()));
    }

    private HeldPart part(String id, List<String> lines) {
        return new HeldPart(
                id, texts.get("held.part." + id), lines.isEmpty() ? List.of(texts.get("held.nothing")) : lines);
    }

    private List<String> person(Guest guest) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("held.name", guest.fullName()));
        addIf(lines, "held.email", guest.email());
        addIf(lines, "held.phone-number", guest.phoneNumber());
        return lines;
    }

    private void addIf(List<String> lines, String id, @Nullable String value) {
        if (value != null) {
            lines.add(texts.get(id, value));
        }
    }

    private String key(KeyRow row) {
        KeyLine line = KeyLine.of(row, shared, time);
        Credential key = row.credential();
        Instant start = key.startsAt();
        return texts.get(
                "held.key",
                line.carrier(),
                line.stateWord(),
                start == null ? texts.get("held.any-time") : time.dayAndTime(start),
                line.until(),
                Stream.concat(key.guestEntranceIds().stream(), key.commonEntranceIds().stream())
                        .map(id -> doors.getOrDefault(id, id.value()))
                        .collect(Collectors.joining(", ")));
    }

    private String fact(Fact fact) {
        String done = texts.get(
                "held.fact",
                time.dayAndTime(fact.at()),
                word(shared, "work.kind.", fact.kind()),
                word(texts, "held.how.", fact.how()));
        return fact.reason() == null ? done : texts.get("held.reason", done, fact.reason());
    }

    private static String word(Texts words, String prefix, String code) {
        return words.has(prefix + code) ? words.get(prefix + code) : code;
    }
}
