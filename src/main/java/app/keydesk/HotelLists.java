package app.keydesk;

import app.keydesk.desk.Board;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.StayQuery.Span;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.lists.KeysView;
import app.keydesk.ui.lists.KeysViewModel;
import app.keydesk.ui.lists.StaysView;
import app.keydesk.ui.lists.StaysViewModel;
import app.keydesk.ui.shell.Place;
import app.keydesk.ui.shell.SidePaneViewModel;
import java.util.List;
import javafx.beans.property.StringProperty;

/** The lists of one hotel that are read from the cache alone: who is in house, who leaves, every key. */
final class HotelLists implements AutoCloseable {
    private final DeskLanguage language;
    private final StaysViewModel inHouse;
    private final StaysViewModel departures;
    private final KeysViewModel keys;

    HotelLists(Board board, Work work, DeskLanguage language, SidePaneViewModel side, ListMemory memory) {
        this.language = language;
        inHouse = new StaysViewModel(Span.IN_HOUSE, board, work, language.words(StaysView.class), side::choose, memory);
        departures =
                new StaysViewModel(Span.DEPARTURES, board, work, language.words(StaysView.class), side::choose, memory);
        keys = new KeysViewModel(board, work, language.words(KeysView.class), side, memory);
    }

    /** @param shared the words of {@code ui.controls} */
    List<Place> places(Texts shared) {
        Texts texts = language.words(KeysView.class).own();
        return List.of(
                new Place("in-house", Glyph.PEOPLE, () -> stays(inHouse, texts, shared)),
                new Place("departures", Glyph.LEAVING, () -> stays(departures, texts, shared)),
                new Place("keys", Glyph.KEY, () -> {
                    KeysView view = new KeysView(keys, texts, shared);
                    return new Place.Content(view, view::show);
                }));
    }

    /** What narrows them. */
    List<StringProperty> searches() {
        return List.of(inHouse.filterProperty(), departures.filterProperty(), keys.filterProperty());
    }

    private static Place.Content stays(StaysViewModel model, Texts texts, Texts shared) {
        StaysView view = new StaysView(model, texts, shared);
        return new Place.Content(view, view::show);
    }

    @Override
    public void close() {
        inHouse.close();
        departures.close();
        keys.close();
    }
}
