package app.keydesk.ui.todo;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.SaidBox;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The to-do list as cards, each with its one action; below them what the desk settled by itself. */
public final class ToDoView extends BorderPane {
    private final ToDoViewModel model;
    private final Texts texts;
    private final VBox cards = new VBox();
    private final VBox settled = new VBox();
    private final ToDoFilterBar filter;

    public ToDoView(ToDoViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("todo");
        cards.setId("todo-open");
        cards.getStyleClass().add("key-lines");
        settled.setId("todo-settled");
        settled.getStyleClass().add("key-lines");
        filter = new ToDoFilterBar(model.filter(), model.countProperty(), texts);
        Label none = hint("todo-settled-none", texts.live("todo.settled-none"));
        none.visibleProperty().bind(Bindings.isEmpty(model.settled()));
        Label name = title("todo.open");
        name.getStyleClass().setAll("label", Styles.TITLE_3);
        VBox body = new VBox(
                name,
                filter,
                new SaidBox("todo-said", model.saidProperty(), FXCollections.observableArrayList()),
                cards,
                empty(),
                new QueueSection(model.queued(), texts),
                title("todo.settled"),
                none,
                settled,
                new CompareSection(model.comparison(), texts));
        body.getStyleClass().add("pane-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("pane-scroll");
        setCenter(scroll);
        model.open().subscribe(this::draw);
        model.settled().subscribe(this::drawSettled);
        draw();
        drawSettled();
    }

    /** Puts the cursor on the first action; where nothing is to be done, where typing looks for something. */
    public void focusFirst() {
        cards.lookupAll(".button").stream().findFirst().ifPresentOrElse(Node::requestFocus, filter::focusFirst);
    }

    private Label title(String id) {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(texts.live(id));
        return title;
    }

    private Label empty() {
        Label empty = hint("todo-empty", model.emptyProperty());
        empty.visibleProperty().bind(Bindings.isEmpty(model.open()));
        return empty;
    }

    private static Label hint(String id, ObservableValue<String> words) {
        Label hint = new Label();
        hint.setId(id);
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        hint.textProperty().bind(words);
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private void draw() {
        cards.getChildren().setAll(model.open().stream().map(this::card).toList());
    }

    private HBox card(ToDoLine line) {
        Label title = new Label(line.title());
        title.setWrapText(true);
        title.getStyleClass().add("key-who");
        Label why = new Label(line.why());
        why.setWrapText(true);
        Button act = button("todo-act-" + line.work(), line.action(), () -> model.act(line));
        Button dismiss = button("todo-dismiss-" + line.work(), texts.get("todo.dismiss"), () -> model.dismiss(line));
        HBox buttons = new HBox(act, dismiss);
        buttons.getStyleClass().add("key-actions");
        HBox card = new HBox(new VBox(title, why, buttons));
        card.getStyleClass().add("key-line");
        return card;
    }

    private Button button(String id, String text, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(press -> act.run());
        return button;
    }

    private void drawSettled() {
        settled.getChildren()
                .setAll(model.settled().stream().map(ToDoView::told).toList());
    }

    private static Label told(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("hint");
        return label;
    }
}
