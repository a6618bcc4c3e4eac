package app.keydesk.ui.todo;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.SaidBox;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What waits for the network, as cards; not there while nothing waits. */
final class QueueSection extends VBox {
    private final QueueViewModel model;
    private final Texts texts;
    private final VBox cards = new VBox();

    QueueSection(QueueViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("queue");
        getStyleClass().add("key-lines");
        cards.getStyleClass().add("key-lines");
        Label title = words("queue.title", "section-title");
        Button now = new Button();
        now.setId("queue-try-now");
        now.textProperty().bind(texts.live("queue.try-now"));
        now.setOnAction(press -> model.tryNow());
        VBox waiting = new VBox(title, words("queue.lead", "hint"), cards, now);
        waiting.getStyleClass().add("key-lines");
        waiting.visibleProperty().bind(Bindings.isNotEmpty(model.lines()));
        waiting.managedProperty().bind(waiting.visibleProperty());
        getChildren()
                .addAll(waiting, new SaidBox("queue-said", model.saidProperty(), FXCollections.observableArrayList()));
        model.lines().subscribe(this::draw);
        draw();
    }

    private Label words(String id, String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        label.textProperty().bind(texts.live(id));
        return label;
    }

    private void draw() {
        cards.getChildren().setAll(model.lines().stream().map(this::card).toList());
    }

    private HBox card(WaitingLine line) {
        Button back = new Button(texts.get("queue.take-back"));
        back.setId("queue-take-back-" + line.work());
        back.setAccessibleText(texts.get("queue.take-back-one", line.title()));
        back.setOnAction(press -> model.takeBack(line));
        HBox buttons = new HBox(back);
        buttons.getStyleClass().add("key-actions");
        HBox card = new HBox(new VBox(
                label(line.title(), "key-who"),
                label(line.state(), "queue-state"),
                label(line.now(), "hint"),
                buttons));
        card.getStyleClass().add("key-line");
        return card;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
