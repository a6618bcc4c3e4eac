package app.keydesk.ui.shell;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Texts;
import app.keydesk.ui.palette.Found;
import app.keydesk.ui.palette.Found.Kind;
import app.keydesk.ui.palette.Reach;
import app.keydesk.ui.rooms.RoomsViewModel;
import app.keydesk.ui.theme.Theme.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything in the window that the palette leads to: rooms, lists, and what the function keys and the menu do. */
public final class DeskReach implements Reach {
    private static final int KEYED_PLACES = 9;

    private final RoomsViewModel rooms;
    private final SidePaneViewModel side;
    private final ShellViewModel model;
    private final MenuActs acts;
    private final Texts texts;
    private final Supplier<ShellView> window;

    /** @param window asked when it is needed first: it holds the palette itself */
    public DeskReach(
            RoomsViewModel rooms,
            SidePaneViewModel side,
            ShellViewModel model,
            ShellView.Frame frame,
            Supplier<ShellView> window) {
        this.rooms = rooms;
        this.side = side;
        this.model = model;
        this.acts = frame.acts();
        this.texts = frame.texts();
        this.window = window;
    }

    @Override
    public List<Found> rooms(String typed) {
        return rooms.book().find(typed).stream()
                .map(tile -> new Found(
                        Kind.ROOM, tile.number().text(), rooms.tileWords().line(tile), "", () -> show(tile.id())))
                .toList();
    }

    @Override
    public void onRooms(Runnable told) {
        rooms.readsProperty().subscribe(told);
    }

    private void show(EntranceId room) {
        window.get().startAt("rooms");
        rooms.choose(room);
        side.choose(room);
    }

    @Override
    public List<Found> acts(String typed) {
        List<Found> all = new ArrayList<>();
        meant(typed).ifPresent(tile -> inRoom(tile, all));
        all.add(Found.act(
                texts.get("keys.read"), texts.get("keys.read.key"), () -> side.go(new Destination.ReadCard())));
        all.add(Found.act(texts.get("act.lock"), texts.get("keys.lock.key"), acts.lock()));
        places(all);
        menu(all);
        return all;
    }

    @Override
    public Optional<EntranceId> room(String typed) {
        return meant(typed).map(RoomTile::id);
    }

    /** The room whose number was typed, else the one that is shown. */
    private Optional<RoomTile> meant(String typed) {
        Optional<RoomTile> named = Stream.of(Folding.fold(typed).split(" "))
                .flatMap(word -> rooms.book().numbered(word).stream())
                .findFirst();
        return named.or(() -> side.room().flatMap(rooms.book()::tile));
    }

    private void inRoom(RoomTile tile, List<Found> all) {
        String number = tile.number().text();
        add(all, "act.new", number, "keys.new.key", new Destination.NewStay(tile.id()));
        if (tile.phoneKeys() + tile.cardKeys() > 0) {
            add(all, "act.another", number, "keys.another.key", new Destination.AnotherKey(tile.id()));
            add(all, "act.out", number, "keys.out.key", new Destination.CheckOut(tile.id()));
            all.add(Found.act(texts.get("act.move", number), "", () -> side.go(new Destination.MoveRoom(tile.id()))));
        }
        all.add(Found.act(
                texts.get("act.group", number), "", () -> side.go(new Destination.Group(List.of(tile.id())))));
    }

    private void add(List<Found> all, String act, String number, String key, Destination to) {
        all.add(Found.act(texts.get(act, number), texts.get(key), () -> side.go(to)));
    }

    private void places(List<Found> all) {
        List<Place> places = window.get().places();
        for (int at = 0; at < places.size(); at++) {
            String id = places.get(at).id();
            all.add(Found.act(
                    texts.get("act.place", texts.get("rail." + id)),
                    at < KEYED_PLACES ? texts.get("act.place.key", at + 1) : "",
                    () -> window.get().startAt(id)));
        }
    }

    private void menu(List<Found> all) {
        all.add(Found.act(texts.get("menu.sync"), "", model::syncNow));
        all.add(Found.act(texts.get("menu.connect"), "", acts.connect()));
        if (model.demoProperty().get()) {
            all.add(Found.act(texts.get("menu.faults"), "", acts.faults()));
            all.add(Found.act(texts.get("menu.reset"), "", acts.resetDemo()));
        } else {
            all.add(Found.act(texts.get("menu.disconnect"), "", acts.disconnect()));
        }
        for (Look look : Look.values()) {
            String name = texts.get("menu.look." + look.name());
            all.add(Found.act(texts.get("act.look", name), "", () -> acts.look().accept(look)));
        }
        all.add(Found.act(
                texts.get("act.keys"),
                texts.get("keys.help.key"),
                () -> window.get().showKeys()));
        all.add(Found.act(texts.get("menu.tour"), "", acts.tour()));
        all.add(Found.act(texts.get("menu.about"), "", acts.about()));
    }

    @Override
    public void go(Destination to) {
        side.go(to);
    }
}
