package app.keydesk.seam.http;

import app.keydesk.hotel.HotelEvent;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events since a time. The list has no cursor and promises no order: a full page is followed from its latest event, what
 * comes twice is dropped, and all is sorted in the end (reference 6).
 */
final class EventReader {
    static final int PAGE = 500;
    /** More events than a hotel has in a year; a list that goes on has no end. */
    static final int MAX_PAGES = 200;

    private final Calls calls;

    EventReader(Calls calls) {
        this.calls = calls;
    }

    List<HotelEvent> since(Instant since) throws SeamException {
        Map<String, HotelEvent> events = new LinkedHashMap<>();
        Instant from = since;
        boolean isMore = true;
        for (int pages = 0; isMore; pages++) {
            if (pages == MAX_PAGES) {
                throw new SeamException(new Problem.Malformed("events without an end", null));
            }
            List<HotelEvent> page = page(from);
            int before = events.size();
            page.forEach(event -> events.put(event.id(), event));
            isMore = page.size() >= PAGE && events.size() > before;
            Instant latest = page.stream()
                    .map(HotelEvent::createdAt)
                    .max(Comparator.naturalOrder())
                    .orElse(from);
            from = latest.minusMillis(1);
        }
        return events.values().stream()
                .sorted(Comparator.comparing(HotelEvent::createdAt))
                .toList();
    }

    private List<HotelEvent> page(Instant since) throws SeamException {
        Map<String, Object> body = Map.of("since", since.toString(), "limit", PAGE);
        return calls.list("/events/list", body, "events", JsonNode.class, EventReader::event);
    }

    private static HotelEvent event(JsonNode event) {
        Map<String, String> ids = new HashMap<>();
        event.properties().forEach(field -> {
            boolean isId = field.getKey().endsWith("_id") && field.getValue().isTextual();
            if (isId && !field.getKey().equals("event_id") && !field.getKey().equals("workspace_id")) {
                ids.put(
                        CleanText.of(field.getKey()),
                        FromWire.text(field.getValue().asText()));
            }
        });
        Instant createdAt = FromWire.time(event.path("created_at").asText(""));
        if (createdAt == null) {
            throw new MalformedAnswer("no created_at");
        }
        String id = FromWire.required(event.path("event_id").asText(""), "event_id");
        return new HotelEvent(id, FromWire.text(event.path("event_type").asText("")), createdAt, Map.copyOf(ids));
    }
}
