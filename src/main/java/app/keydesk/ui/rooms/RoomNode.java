package app.keydesk.ui.rooms;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.StateSign;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One room of the grid: nodes made once, filled again for each room that scrolls by, dressed by {@link TileLook} and placed
 * here, so that neither styles nor a layout of anything else are asked for when a room comes into view.
 */
final class RoomNode extends Region {
    private static final double GAP = 4;

    private final RoomsViewModel model;
    private final TileWords words;
    private final TileLook look;
    private final TileText number = new TileText();
    private final TileText icon = new TileText();
    private final TileText state = new TileText();
    private final TileText guest = new TileText();
    private final TileText until = new TileText();
    private final KeyCount phones = new KeyCount(Glyph.PHONE);
    private final KeyCount cards = new KeyCount(Glyph.CARD);
    private final boolean hasLastLine;
    private @Nullable RoomTile shown;
    private boolean isChosen;
    private boolean isWhole;
    private @Nullable Tooltip names;

    RoomNode(RoomsViewModel model, TileLook look) {
        this.model = model;
        this.words = model.tileWords();
        this.look = look;
        this.hasLastLine = model.choices().sizeProperty().get() != TileSize.SMALL;
        getStyleClass().add("tile");
        setManaged(false);
        setVisible(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setCursor(Cursor.HAND);
        getChildren().addAll(number, icon, state, guest);
        if (hasLastLine) {
            getChildren().addAll(until, phones.icon, phones.count, cards.icon, cards.count);
        }
        hoverProperty().subscribe((before, now) -> hovered(now));
        setOnMouseClicked(click -> open());
    }

    /** How many keys of one kind there are; not seen where there are none. */
    private static final class KeyCount {
        private final Glyph glyph;
        private final TileText icon = new TileText();
        private final TileText count = new TileText();

        KeyCount(Glyph glyph) {
            this.glyph = glyph;
        }

        void show(int keys) {
            icon.setVisible(keys > 0);
            count.setVisible(keys > 0);
            if (keys > 0) {
                count.setText(String.valueOf(keys));
            }
        }

        void wear(TileLook look) {
            Text sample = look.icon(glyph);
            icon.wear(sample);
            icon.setText(sample.getText());
            count.wear(look.keys());
        }

        /** @return where the next one to the left ends */
        double place(double right, double bottom) {
            if (!count.isVisible()) {
                return right;
            }
            double middle = bottom - count.height() / 2;
            double left = right - count.width();
            count.place(left, bottom - count.height());
            left -= icon.width() + 1;
            icon.place(left, middle - icon.height() / 2);
            return left - GAP;
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return List.of();
    }

    boolean shows(EntranceId room) {
        return isVisible() && shown != null && shown.id().equals(room);
    }

    /** Whether its guest's name stands there in full. */
    boolean isWhole() {
        return isWhole;
    }

    void mark(@Nullable EntranceId chosen) {
        boolean is = shown != null && shown.id().equals(chosen);
        if (is != isChosen) {
            isChosen = is;
            wearTile();
        }
    }

    /** Null: no room. */
    void show(@Nullable RoomTile tile, @Nullable EntranceId chosen) {
        setVisible(tile != null);
        if (tile != null && !tile.equals(shown)) {
            RoomState before = shown == null ? null : shown.state();
            shown = tile;
            if (before != tile.state()) {
                wearState(tile.state());
            }
            fill(tile);
            place(tile);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            if (names != null) {
                hovered(isHover());
            }
        }
        shown = tile;
        mark(chosen);
    }

    /** The look has changed, or the words. */
    void refresh() {
        number.wear(look.number());
        guest.wear(look.guest());
        until.wear(look.until());
        phones.wear(look);
        cards.wear(look);
        if (shown != null) {
            wearState(shown.state());
            fill(shown);
            place(shown);
        }
    }

    @Override
    public void resize(double width, double height) {
        boolean isOther = width != getWidth() || height != getHeight();
        super.resize(width, height);
        if (isOther && shown != null) {
            place(shown);
        }
    }

    @Override
    protected void layoutChildren() {
        // everything is placed where it is filled
    }

    private void wearState(RoomState now) {
        state.wear(look.word(now));
        wearIcon(icon, StateSign.glyph(now), look.word(now));
        wearTile();
    }

    private void wearIcon(TileText worn, Glyph glyph, Text word) {
        Text sample = look.icon(glyph);
        worn.setText(sample.getText());
        worn.setFont(sample.getFont());
        worn.setFill(word.getFill());
    }

    private void wearTile() {
        if (shown != null) {
            Region sample = look.tile(shown.state(), isChosen);
            setBorder(sample.getBorder());
            setBackground((isHover() && !isChosen ? look.hovered() : sample).getBackground());
            setEffect(isChosen ? sample.getEffect() : null);
        }
    }

    private void fill(RoomTile tile) {
        number.setText(tile.number().text());
        if (hasLastLine) {
            phones.show(tile.phoneKeys());
            cards.show(tile.cardKeys());
        }
    }

    private void place(RoomTile tile) {
        Insets in = look.tile(tile.state(), true).getInsets();
        double left = in.getLeft();
        double right = getWidth() - in.getRight();
        double line = number.height();
        number.place(left, in.getTop());
        placeState(words.state(tile.state()), left + number.width() + GAP, right, in.getTop() + line / 2);
        List<String> who = tile.guestNames().isEmpty() ? tile.expected() : tile.guestNames();
        int more = who.size() - 1;
        isWhole = more < 0 || guest.fit(who.getFirst(), more == 0 ? "" : " +" + more, right - left);
        guest.setVisible(more >= 0);
        guest.place(left, in.getTop() + line);
        if (hasLastLine) {
            double bottom = getHeight() - in.getBottom();
            double free = phones.place(cards.place(right, bottom), bottom);
            fillLastLine(tile, free - left);
            until.place(left, bottom - until.height());
        }
    }

    private void fillLastLine(RoomTile tile, double room) {
        if (!until.fit(words.until(tile, false), "", room)) {
            until.fit(words.until(tile, true), "", room);
        }
    }

    private void placeState(String word, double left, double right, double middle) {
        double before = icon.width() + GAP;
        state.fit(word, "", right - left - before);
        double from = right - state.width();
        state.place(from, middle - state.height() / 2);
        icon.place(from - before, middle - icon.height() / 2);
    }

    private void hovered(boolean is) {
        wearTile();
        if (names != null) {
            Tooltip.uninstall(this, names);
            names = null;
        }
        if (is
                && shown != null
                && (!isWhole
                        || shown.guestNames().size() > 1
                        || !shown.expected().isEmpty())) {
            names = new Tooltip(words.names(shown));
            Tooltip.install(this, names);
        }
    }

    private void open() {
        if (shown != null) {
            model.choose(shown.id());
            model.open();
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? shown == null ? "" : words.spoken(shown)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
