package app.keydesk.hotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every zone that Java knows, every clock change of ten years, and random stays between. */
class StayWindowPropertyTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2034-01-01T00:00:00Z");
    private static final long SEED = 20261123;

    @Test
    void aStayOverAClockChangeKeepsItsWallTimes() {
        int changes = 0;
        for (ZoneId zone : zones()) {
            for (ZoneOffsetTransition change : changes(zone)) {
                changes++;
                LocalDate day = change.getDateTimeBefore().toLocalDate();
                StayWindow stay =
                        StayWindow.ofNights(day.minusDays(1), LocalTime.of(15, 0), 2, LocalTime.of(11, 0), zone);

                assertWall(stay, day.minusDays(1).atTime(15, 0), day.plusDays(1).atTime(11, 0), zone);
            }
        }
        assertThat(changes).isGreaterThan(3_000);
    }

    @Test
    void aTimeThatTheClockSkipsBecomesTheFirstOneAfterTheGap() {
        for (ZoneId zone : zones()) {
            for (ZoneOffsetTransition change : changes(zone)) {
                if (change.isGap()) {
                    LocalDateTime inside =
                            change.getDateTimeBefore().plus(change.getDuration().dividedBy(2));
                    StayWindow starting = StayWindow.of(inside, inside.plusDays(2), zone);
                    StayWindow ending = StayWindow.of(inside.minusDays(2), inside, zone);

                    assertThat(starting.startsAt()).as("%s %s", zone, change).isEqualTo(change.getInstant());
                    assertThat(ending.endsAt()).as("%s %s", zone, change).isEqualTo(change.getInstant());
                }
            }
        }
    }

    @Test
    void ofATimeThatComesTwiceTheGuestGetsBoth() {
        for (ZoneId zone : zones()) {
            for (ZoneOffsetTransition change : changes(zone)) {
                if (change.isOverlap()) {
                    LocalDateTime twice = change.getDateTimeAfter()
                            .plus(change.getDuration().abs().dividedBy(2));
                    Duration repeated = change.getDuration().abs();
                    Instant first = twice.toInstant(change.getOffsetBefore());

                    assertThat(StayWindow.of(twice, twice.plusDays(3), zone).startsAt())
                            .as("%s %s", zone, change)
                            .isEqualTo(first);
                    assertThat(StayWindow.of(twice.minusDays(3), twice, zone).endsAt())
                            .as("%s %s", zone, change)
                            .isEqualTo(first.plus(repeated));
                }
            }
        }
    }

    @Test
    void anyStayEndsAfterItBeginsAndCountsItsNights() {
        Random random = new Random(SEED);
        List<ZoneId> zones = zones();
        for (int round = 0; round < 50_000; round++) {
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            LocalDate arrivalOn = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3650));
            int nights = 1 + random.nextInt(30);
            StayWindow stay = StayWindow.ofNights(
                    arrivalOn,
                    LocalTime.of(random.nextInt(24), random.nextInt(60)),
                    nights,
                    LocalTime.of(random.nextInt(24), random.nextInt(60)),
                    zone);

            assertThat(stay.endsAt()).as("seed %s zone %s %s", SEED, zone, stay).isAfter(stay.startsAt());
            assertThat(Math.abs(stay.nights(zone) - nights))
                    .as("seed %s zone %s %s", SEED, zone, stay)
                    .isLessThanOrEqualTo(1);
        }
    }

    private static void assertWall(StayWindow stay, LocalDateTime from, LocalDateTime until, ZoneId zone) {
        if (zone.getRules().getValidOffsets(from).size() == 1) {
            assertThat(LocalDateTime.ofInstant(stay.startsAt(), zone))
                    .as("%s", zone)
                    .isEqualTo(from);
        }
        if (zone.getRules().getValidOffsets(until).size() == 1) {
            assertThat(LocalDateTime.ofInstant(stay.endsAt(), zone))
                    .as("%s", zone)
                    .isEqualTo(until);
        }
    }

    private static List<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }
}
