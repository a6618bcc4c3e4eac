package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Stopping.Reason;
import app.keydesk.hotel.KeyPage;
import app.keydesk.hotel.KeyQuery;
import app.keydesk.hotel.KeyQuery.Span;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.RoomTile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of keys, of a hotel that keeps what was stopped in sight: a key that it has forgotten is in no list. */
class KeyListTest {
    private static final int MANY = 500;

    @TempDir
    Path folder;

    private ScenarioHotel hotel;

    @BeforeEach
    void start() {
        hotel = new ScenarioHotel(folder, 40, new NamedAuthority("Operator"), Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        hotel.close();
    }

    @Test
    void keysAreFoundByOwnerRoomAndStateAndCountedWhereTheyAreMany() {
        RoomTile room = hotel.front.board().rooms().stream()
                .filter(tile -> tile.phoneKeys() == 0 && tile.cardKeys() == 1)
                .findFirst()
                .orElseThrow();
        String guest = room.guestNames().getFirst();

        assertThat(found(Span.LIVE, guest).rows())
                .extracting(KeyRow::guestName)
                .isNotEmpty()
                .containsOnly(guest);
        assertThat(found(Span.LIVE, room.number().text()).rows())
                .isNotEmpty()
                .allMatch(key -> key.credential().guestEntranceIds().contains(room.id()));
        assertThat(found(Span.LIVE, "").rows()).allMatch(key -> key.state().isLive());
    }

    @Test
    void aKeyThatIsStoppedIsAmongTheEndedOnes() {
        KeyRow key = found(Span.LIVE, "").rows().getFirst();

        hotel.front.stopping().stop(List.of(key.id()), Reason.OTHER, Progress.NONE);

        assertThat(found(Span.ENDED, "").rows()).extracting(KeyRow::id).contains(key.id());
        assertThat(found(Span.ENDED, "").rows())
                .noneMatch(ended -> ended.state().isLive());
        assertThat(found(Span.ALL, "").total())
                .isEqualTo(found(Span.LIVE, "").total() + found(Span.ENDED, "").total());
    }

    @Test
    void aPageHoldsTheFirstOfAllAndSaysHowManyThereAre() {
        KeyPage all = found(Span.ALL, "");
        KeyPage three = page(new KeyQuery(Span.ALL, "", 3));

        assertThat(three.rows()).isEqualTo(all.rows().subList(0, 3));
        assertThat(three.total()).isEqualTo(all.total());
        assertThat(found(Span.ALL, "100%").rows()).isEmpty();
        assertThat(found(Span.WAITING, "").rows()).allMatch(key -> switch (key.state()) {
            case WAITING_FOR_CARD, WAITING_FOR_PHONE, NEEDS_ENCODING -> true;
            default -> !key.notices().isEmpty();
        });
    }

    private KeyPage found(Span span, String text) {
        return page(new KeyQuery(span, text, MANY));
    }

    private KeyPage page(KeyQuery query) {
        return Objects.requireNonNull(hotel.front.board().keys(query));
    }
}
