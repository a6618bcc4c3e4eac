package app.keydesk.ui.guest;

import app.keydesk.hotel.RoomState;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.BackButton;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.controls.LittleHeight;
import app.keydesk.ui.controls.PaneBody;
import app.keydesk.ui.controls.Redrawn;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.StateSign;
import app.keydesk.ui.controls.StayStripView;
import app.keydesk.ui.controls.WordButton;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A room's stay beside the grid: its keys, and the buttons named by what they do to the keys that are there. */
public final class StayView extends BorderPane implements FirstFocus {
    private final StayViewModel model;
    private final Texts texts;
    private final Texts shared;
    private final SaidBox said;
    private final PaneBody keys;

    /** @param shared the words of {@code ui.controls} */
    public StayView(StayViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        this.shared = shared;
        setId("stay");
        getStyleClass().add("pane");
        said = new SaidBox("stay-said", model.saidProperty(), FXCollections.<Act>observableArrayList());
        keys = keys();
        setTop(header());
        setCenter(keys);
        setBottom(foot());
    }

    /** What has just happened is read; a fast Enter more does nothing there. */
    @Override
    public void focusFirst() {
        (said.isVisible() ? said : keys).requestFocus();
    }

    private HBox header() {
        Label number = new Label();
        number.setId("stay-room");
        number.setMinWidth(USE_PREF_SIZE);
        number.getStyleClass().add(Styles.TITLE_2);
        number.textProperty().bind(model.numberProperty());
        Label kind = new Label();
        kind.setId("stay-kind");
        kind.setWrapText(true);
        kind.getStyleClass().add("hint");
        kind.textProperty().bind(model.kindProperty());
        kind.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kind, Priority.ALWAYS);
        Label state = new Label();
        state.setId("stay-state");
        state.setMinWidth(USE_PREF_SIZE);
        model.stateProperty().subscribe(now -> StateSign.show(state, now, shared));
        BackButton back = new BackButton(shared, model::back);
        back.getStyleClass().add("back-when-narrow"); // the list is beside the stay else
        HBox header = new HBox(back, number, kind, state);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private PaneBody keys() {
        VBox live = new VBox();
        live.setId("live-keys");
        live.getStyleClass().add("key-lines");
        follow(live, model.liveKeys());
        Label none = new Label();
        none.setId("no-live-keys");
        none.setWrapText(true);
        none.getStyleClass().add("hint");
        none.textProperty().bind(texts.live("stay.no-live-keys"));
        none.visibleProperty().bind(model.liveProperty().not());
        none.managedProperty().bind(none.visibleProperty());
        VBox all = new VBox(said, new StayStripView(model.stripProperty()), expected(), none, live, earlier());
        all.getStyleClass().add("pane-body");
        return new PaneBody(
                "stay-body",
                all,
                Bindings.createStringBinding(
                        this::spoken,
                        model.numberProperty(),
                        model.kindProperty(),
                        model.stateProperty(),
                        model.liveKeys(),
                        texts.bundle()));
    }

    /** What a person sees first, for somebody who hears it. */
    private String spoken() {
        RoomState state = model.stateProperty().get();
        return Stream.concat(
                        Stream.of(
                                model.kindProperty().get() + " "
                                        + model.numberProperty().get(),
                                state == null ? "" : StateSign.word(state, shared)),
                        model.liveKeys().stream().map(KeyLine::spoken))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(". "));
    }

    private Label expected() {
        Label expected = new Label();
        expected.setId("stay-expected");
        expected.setGraphic(Glyph.EXPECTED.icon());
        expected.setWrapText(true);
        expected.getStyleClass().addAll("room-state", StateSign.style(RoomState.EXPECTED));
        expected.textProperty().bind(model.expectedProperty());
        expected.visibleProperty().bind(model.expectedProperty().isNotEmpty());
        expected.managedProperty().bind(expected.visibleProperty());
        return expected;
    }

    private TitledPane earlier() {
        VBox earlier = new VBox();
        earlier.setId("earlier-keys");
        earlier.getStyleClass().add("key-lines");
        follow(earlier, model.earlierKeys());
        TitledPane fold = new TitledPane();
        fold.setId("earlier");
        fold.setContent(earlier);
        fold.setExpanded(false);
        fold.setAnimated(false);
        fold.getStyleClass().add(Styles.DENSE);
        fold.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("stay.earlier-keys", model.earlierKeys().size()),
                        model.earlierKeys(),
                        texts.bundle()));
        fold.accessibleTextProperty().bind(fold.textProperty());
        fold.visibleProperty().bind(Bindings.isNotEmpty(model.earlierKeys()));
        fold.managedProperty().bind(fold.visibleProperty());
        return fold;
    }

    private void follow(VBox box, ObservableList<KeyLine> lines) {
        lines.subscribe(() -> draw(box, lines));
        draw(box, lines);
    }

    private void draw(VBox box, ObservableList<KeyLine> lines) {
        Redrawn.set(box, lines.stream().map(this::line).toList());
    }

    private Node line(KeyLine line) {
        Button open = new Button(texts.get("stay.open-key"));
        open.setId("open-" + line.id().value());
        open.setOnAction(press -> model.openKey(line));
        open.setAccessibleText(texts.get("stay.open-key-of", line.who()));
        return line.isLive() ? new KeyLineView(line, open, menu(line)) : new KeyLineView(line, open);
    }

    private MenuButton menu(KeyLine line) {
        MenuButton menu = new MenuButton(texts.get("stay.more"));
        menu.setId("more-" + line.id().value());
        menu.setAccessibleText(texts.get("stay.more-of", line.who()));
        menu.getItems()
                .addAll(
                        item("stay.change-key", () -> model.changeKey(line)),
                        item("stay.stop-key", () -> model.stopKey(line)),
                        lost(line),
                        item("stay.open-guest", () -> model.openGuest(line)));
        return menu;
    }

    /** A lost phone takes all its keys along, and a new key for it would reach whoever found it. */
    private MenuItem lost(KeyLine line) {
        return line.isOnGuestsPhone()
                ? item("act.lost-phone", () -> model.lostPhone(line))
                : item("stay.lost-key", () -> model.lostKey(line));
    }

    private MenuItem item(String text, Runnable act) {
        MenuItem item = new MenuItem(texts.get(text));
        item.setId(text.replace('.', '-'));
        item.setOnAction(press -> act.run());
        return item;
    }

    private VBox foot() {
        Button another = button("another-key", "stay.another-key", model::anotherKey);
        Button newStay = button("new-stay", "stay.new-stay", model::newStay);
        Button checkOut = button("check-out", "stay.check-out", model::checkOut);
        Button move = button("move-room", "stay.move-room", model::moveRoom);
        for (Button one : new Button[] {another, newStay}) {
            one.setMaxWidth(Double.MAX_VALUE);
            one.setWrapText(true);
        }
        another.getStyleClass().add(Styles.ACCENT);
        another.visibleProperty().bind(model.liveProperty());
        another.managedProperty().bind(another.visibleProperty());
        newStay.textProperty().unbind();
        newStay.textProperty()
                .bind(model.liveProperty().map(live -> texts.get(live ? "stay.new-stay" : "stay.first-key")));
        newStay.accessibleTextProperty().bind(newStay.textProperty());
        model.liveProperty().subscribe(live -> {
            newStay.getStyleClass().remove(Styles.ACCENT);
            if (!live) {
                newStay.getStyleClass().add(Styles.ACCENT);
            }
        });
        for (Button one : new Button[] {checkOut, move}) {
            one.visibleProperty().bind(model.liveProperty());
            one.managedProperty().bind(one.visibleProperty());
        }
        FlowPane others = new FlowPane(checkOut, move, button("group-stay", "stay.group", model::group));
        others.getStyleClass().add("acts");
        HBox first = new HBox();
        first.getStyleClass().add("acts-line");
        HBox.setHgrow(another, Priority.ALWAYS);
        HBox.setHgrow(newStay, Priority.ALWAYS);
        MenuButton more = more();
        BooleanProperty isFolded = new SimpleBooleanProperty();
        newStay.visibleProperty().bind(isFolded.and(model.liveProperty()).not());
        newStay.managedProperty().bind(newStay.visibleProperty());
        VBox foot = new VBox();
        foot.getStyleClass().add("pane-foot");
        LittleHeight.follow(this, isLow -> {
            first.getChildren().clear();
            foot.getChildren().clear();
            if (isLow) {
                first.getChildren().addAll(another, newStay, more);
                foot.getChildren().add(first);
            } else {
                first.getChildren().add(another);
                foot.getChildren().addAll(first, newStay, others);
            }
            isFolded.set(isLow);
        });
        foot.visibleProperty().bind(model.numberProperty().isNotEmpty());
        return foot;
    }

    /** What is done less often than the first of the buttons. */
    private MenuButton more() {
        MenuButton more = new MenuButton();
        more.setId("stay-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.textProperty().bind(texts.live("stay.more"));
        more.accessibleTextProperty().bind(more.textProperty());
        Runnable fill = () -> {
            more.getItems().setAll(item("stay.group", model::group));
            if (model.liveProperty().get()) {
                more.getItems()
                        .addAll(
                                0,
                                List.of(
                                        item("stay.check-out", model::checkOut),
                                        item("stay.move-room", model::moveRoom),
                                        item("stay.new-stay", model::newStay)));
            }
        };
        model.liveProperty().subscribe(fill);
        texts.bundle().subscribe(fill);
        fill.run();
        return more;
    }

    private Button button(String id, String text, Runnable act) {
        return new WordButton(id, texts.live(text), act);
    }
}
