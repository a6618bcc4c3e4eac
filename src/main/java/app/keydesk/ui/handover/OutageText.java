package app.keydesk.ui.handover;

import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.OutageList;
import app.keydesk.hotel.OutageList.Expected;
import app.keydesk.hotel.OutageList.Stay;
import app.keydesk.paper.Sheet;
import app.keydesk.paper.Sheet.Block;
import app.keydesk.paper.Sheet.Heading;
import app.keydesk.paper.Sheet.Sentence;
import app.keydesk.paper.Sheet.Table;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts the outage list on paper: by room, by name, who comes and who leaves. */
record OutageText(Texts texts, Texts shared, HotelTime time) {

    Sheet sheet(OutageList list, String hotelName) {
        List<Block> blocks = new ArrayList<>();
        Instant seen = list.seenAt();
        blocks.add(new Sentence(texts.get(
                "outage.made",
                time.dayAndTime(list.madeAt()),
                seen == null ? texts.get("outage.never-seen") : time.dayAndTime(seen))));
        String room = texts.get("outage.room");
        String guest = texts.get("outage.guest");
        String until = texts.get("outage.until");
        add(
                blocks,
                texts.get("outage.by-room", list.inHouse().size()),
                List.of(room, guest, until),
                list.inHouse().stream().map(this::byRoom).toList());
        add(
                blocks,
                texts.get("outage.by-name", list.inHouse().size()),
                List.of(guest, room, until),
                list.inHouseByName().stream()
                        .map(stay -> List.of(who(stay.guest()), stay.room(), until(stay)))
                        .toList());
        String today = time.day(HotelDay.startOf(HotelDay.of(list.madeAt(), time.zone()), time.zone()));
        add(
                blocks,
                texts.get("outage.arrivals", list.arrivals().size(), today),
                List.of(room, guest, texts.get("outage.reservation")),
                list.arrivals().stream().map(this::arrival).toList());
        add(
                blocks,
                texts.get("outage.departures", list.departures().size(), today),
                List.of(room, guest, until),
                list.departures().stream().map(this::byRoom).toList());
        String title = texts.get("outage.title", hotelName);
        return new Sheet(Sheet.Format.PAGE, title, blocks, texts.get("handover.confidential"));
    }

    private void add(List<Block> blocks, String title, List<String> columns, List<List<String>> rows) {
        blocks.add(new Heading(title));
        blocks.add(
                rows.isEmpty() ? new Sentence(texts.get("outage.nobody")) : new Table(columns, List.of(2, 4, 3), rows));
    }

    private List<String> byRoom(Stay stay) {
        return List.of(stay.room(), who(stay.guest()), until(stay));
    }

    private List<String> arrival(Expected arrival) {
        String room = arrival.room().isEmpty() ? texts.get("outage.no-room") : arrival.room();
        return List.of(room, who(arrival.guest()), arrival.reservation());
    }

    private String until(Stay stay) {
        Instant until = stay.until();
        return until == null ? shared.get("key.no-end") : time.dayAndTime(until);
    }

    private String who(String guest) {
        return guest.isBlank() ? shared.get("key.nobody") : guest;
    }
}
