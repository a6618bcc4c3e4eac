package app.keydesk.ui.rooms;

import app.keydesk.desk.Board;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.controls.StateSign;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a room: on its tile, in a line, and to who hears it. */
public final class TileWords {
    private final Board board;
    private final Words words;
    private final TimeWords times;

    TileWords(Board board, Words words) {
        this.board = board;
        this.words = words;
        this.times = new TimeWords(words);
    }

    String state(RoomState of) {
        return StateSign.word(of, words.shared());
    }

    /** Who is to come and has no key yet; empty for nobody. */
    String expected(RoomTile tile) {
        return tile.expected().isEmpty()
                ? ""
                : words.own().get("tile.expected-who", String.join(", ", tile.expected()));
    }

    /** State and guests of a room in a few words. */
    public String line(RoomTile tile) {
        Stream<String> states = tile.state() == RoomState.EXPECTED ? Stream.empty() : Stream.of(state(tile.state()));
        return Stream.of(states, tile.guestNames().stream(), Stream.of(expected(tile)))
                .flatMap(said -> said)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** Everybody whom a tile may have had no room for, a line each. */
    String names(RoomTile tile) {
        return Stream.concat(tile.guestNames().stream(), Stream.of(expected(tile)))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The date by which times are told. */
    LocalDate today() {
        return LocalDate.ofInstant(board.now(), board.settings().zone());
    }

    /** The end of a stay as a tile has room for it, its beginning where that is to come; {@code isBrief}: with an arrow for a word. */
    String until(RoomTile tile, boolean isBrief) {
        HotelTime time = words.time(board.settings().zone());
        Instant from = tile.from();
        Instant until = tile.until();
        if (!tile.is(RoomState.IN_HOUSE) && from != null) {
            return times.of(isBrief ? "tile.from-brief" : "tile.from", from, time, board.now());
        }
        return until == null ? "" : times.of(isBrief ? "tile.until-brief" : "tile.until", until, time, board.now());
    }

    /** A tile in one sentence, for a screen reader. */
    String spoken(RoomTile tile) {
        List<String> guests = tile.guestNames();
        String keys = words.own()
                .get(
                        "tile.spoken",
                        tile.number(),
                        state(tile.state()),
                        String.join(", ", guests),
                        tile.phoneKeys(),
                        tile.cardKeys(),
                        until(tile, false));
        return tile.expected().isEmpty() ? keys : words.own().get("tile.spoken-expected", keys, expected(tile));
    }
}
