package app.keydesk.ui.shell;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Sentences below the top bar that stay until their cause is gone. */
final class Bars extends VBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final ShellViewModel model;
    private final Texts texts;

    /** {@code toDos}: shows the list of what needs a person. */
    Bars(ShellViewModel model, Texts texts, Runnable toDos) {
        this.model = model;
        this.texts = texts;
        setId("shell-bars");
        model.notices().forEach(notice -> getChildren().add(notice(notice)));
        getChildren().addAll(connection(), clock(), toDo(toDos));
        model.notices().addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(notice -> getChildren().addFirst(notice(notice)));
                change.getRemoved().forEach(gone -> getChildren().removeIf(bar -> gone.equals(bar.getUserData())));
            }
        });
    }

    private HBox connection() {
        Label why = new Label();
        why.setId("shell-bar-text");
        Button again = new Button();
        again.setId("shell-bar-again");
        again.textProperty().bind(texts.live("menu.sync"));
        again.setOnAction(press -> model.syncNow());
        HBox bar = bar(why, again);
        bar.setId("shell-bar");
        model.barProperty().subscribe(text -> {
            why.setText(text == null ? "" : text);
            bar.setVisible(text != null);
            bar.setManaged(text != null);
            bar.pseudoClassStateChanged(TROUBLE, !model.offlineProperty().get());
        });
        return bar;
    }

    private HBox clock() {
        Button again = new Button();
        again.textProperty().bind(texts.live("menu.sync"));
        again.setOnAction(press -> model.syncNow());
        return lasting("shell-clock", model.clockProperty(), again);
    }

    private HBox toDo(Runnable toDos) {
        Button show = new Button();
        show.setId("shell-to-do-show");
        show.textProperty().bind(texts.live("bar.show-to-do"));
        show.setOnAction(press -> toDos.run());
        return lasting("shell-to-do", model.toDoProperty(), show);
    }

    /** A bar that is there as long as its sentence is. */
    private static HBox lasting(String id, ReadOnlyObjectProperty<@Nullable String> sentence, Button act) {
        Label text = new Label();
        text.setId(id + "-text");
        HBox bar = bar(text, act);
        bar.setId(id);
        sentence.subscribe(now -> {
            text.setText(now == null ? "" : now);
            bar.setVisible(now != null);
            bar.setManaged(now != null);
        });
        return bar;
    }

    private HBox notice(String text) {
        Button close = new Button();
        close.textProperty().bind(texts.live("notice.close"));
        HBox bar = bar(new Label(text), close);
        bar.setUserData(text);
        close.setOnAction(press -> model.read(text));
        return bar;
    }

    private static HBox bar(Label text, Button act) {
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        act.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(Glyph.ALERT.icon(), text, act);
        bar.getStyleClass().add("notice-bar");
        return bar;
    }
}
