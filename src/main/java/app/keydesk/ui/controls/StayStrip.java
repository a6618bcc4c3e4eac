package app.keydesk.ui.controls;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who has a room from when until when, over the days around today: one bar per guest, from their keys.
 *
 * @param days the days of the strip, from midnight to midnight in the hotel
 * @param now where the present lies: 0 at the left end, 1 at the right
 * @param spoken the strip in sentences
 */
public record StayStrip(List<Day> days, List<Bar> bars, double now, String spoken) {
    private static final int DAYS_BEFORE = 2;
    private static final int DAYS = 9;

    public record Day(String name, boolean isToday) {}

    /**
     * @param from 0 at the left end of the strip, 1 at the right; cut there
     * @param isOver none of the guest's keys works any more
     */
    public record Bar(String guest, double from, double until, boolean isOver, String spoken) {}

    /** @param keys the room's, dead ones too; @param texts the words of {@code ui.controls} */
    public static StayStrip of(List<KeyRow> keys, Instant now, Texts texts, HotelTime time) {
        Span span = Span.around(now, time.zone());
        Map<String, List<KeyRow>> byGuest = keys.stream()
                .filter(StayStrip::isShown)
                .collect(Collectors.groupingBy(KeyRow::guestName, LinkedHashMap::new, Collectors.toList()));
        List<Bar> bars = new ArrayList<>();
        byGuest.forEach((guest, own) -> {
            List<KeyRow> live = own.stream().filter(key -> key.state().isLive()).toList();
            Bar bar = bar(guest, live.isEmpty() ? own : live, live.isEmpty(), span, texts, time);
            if (bar.until() > bar.from()) {
                bars.add(bar);
            }
        });
        String spoken = bars.isEmpty()
                ? texts.get("strip.nobody")
                : bars.stream().map(Bar::spoken).collect(Collectors.joining(" "));
        return new StayStrip(span.days(time), List.copyOf(bars), span.share(now), spoken);
    }

    /** The same, those who come and go together as one bar with the first guest's name and how many more. */
    public StayStrip together() {
        Map<List<Object>, List<Bar>> parties = bars.stream()
                .collect(Collectors.groupingBy(
                        bar -> List.of(bar.from(), bar.until(), bar.isOver()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new StayStrip(
                days, parties.values().stream().map(StayStrip::joined).toList(), now, spoken);
    }

    private static Bar joined(List<Bar> party) {
        Bar first = party.getFirst();
        return party.size() == 1
                ? first
                : new Bar(
                        first.guest() + " +" + (party.size() - 1),
                        first.from(),
                        first.until(),
                        first.isOver(),
                        party.stream().map(Bar::spoken).collect(Collectors.joining(" ")));
    }

    /** The line of each bar, from 0: bars of one line do not cover each other, and there are as few as can be. */
    public List<Integer> lanes() {
        List<Double> ends = new ArrayList<>();
        Map<Bar, Integer> lanes = new IdentityHashMap<>();
        bars.stream().sorted(Comparator.comparingDouble(Bar::from)).forEach(bar -> {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > bar.from()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(bar.until());
            } else {
                ends.set(lane, bar.until());
            }
            lanes.put(bar, lane);
        });
        return bars.stream().map(lanes::get).toList();
    }

    /** A key that was replaced or stopped says nothing of how long its guest stayed; one that ran out does. */
    private static boolean isShown(KeyRow key) {
        return key.state().isLive() || key.state() == KeyState.EXPIRED;
    }

    private static Bar bar(String guest, List<KeyRow> keys, boolean isOver, Span span, Texts texts, HotelTime time) {
        Instant from = keys.stream()
                .map(key -> start(key.credential()))
                .min(Instant::compareTo)
                .orElse(span.first());
        Instant until = keys.stream().anyMatch(key -> key.endsAt() == null)
                ? null
                : keys.stream().map(KeyRow::endsAt).max(Instant::compareTo).orElse(null);
        String who = guest.isEmpty() ? texts.get("key.nobody") : guest;
        return new Bar(
                who,
                span.share(from),
                until == null ? 1 : span.share(until),
                isOver,
                spoken(who, from, until, isOver, texts, time));
    }

    private static Instant start(Credential key) {
        Instant start = key.startsAt();
        return start == null ? key.createdAt() : start;
    }

    private static String spoken(
            String who, Instant from, @Nullable Instant until, boolean isOver, Texts texts, HotelTime time) {
        String end = until == null ? texts.get("key.no-end") : time.dayAndTime(until);
        return texts.get(isOver ? "strip.was-here" : "strip.stays", who, time.dayAndTime(from), end);
    }

    private record Span(LocalDate firstDay, ZoneId zone, LocalDate today) {
        static Span around(Instant now, ZoneId zone) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            return new Span(today.minusDays(DAYS_BEFORE), zone, today);
        }

        Instant first() {
            return firstDay.atStartOfDay(zone).toInstant();
        }

        /** Each day is as wide as any other, also one of 23 or 25 hours. */
        double share(Instant at) {
            LocalDate day = LocalDate.ofInstant(at, zone);
            Instant begin = day.atStartOfDay(zone).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            double ofDay = (double) Duration.between(begin, at).toMillis()
                    / Duration.between(begin, end).toMillis();
            double days = day.toEpochDay() - firstDay.toEpochDay() + ofDay;
            return Math.clamp(days / DAYS, 0, 1);
        }

        List<Day> days(HotelTime time) {
            DateTimeFormatter name = DateTimeFormatter.ofPattern("EEE\nd", time.locale());
            return firstDay.datesUntil(firstDay.plusDays(DAYS))
                    .map(day -> new Day(name.format(day), day.equals(today)))
                    .toList();
        }
    }
}
