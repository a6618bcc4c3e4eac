package app.keydesk.ui.controls;

import app.keydesk.ui.Texts;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The frame of a screen for one act: what to choose above, how it goes and the button that bears the act below. */
public final class ActionPane extends BorderPane {
    private final VBox body = new VBox();
    private final VBox foot = new VBox();
    private Subscription watching = Subscription.EMPTY;

    /** @param encoderName the encoder that cards are put on; empty where there is none */
    public ActionPane(
            String id,
            ObservableValue<String> title,
            Texts shared,
            Runnable back,
            WorkRunViewModel run,
            ObservableValue<String> encoderName) {
        setId(id);
        getStyleClass().add("pane");
        setTop(new PaneHeader(title, shared, back));
        body.getStyleClass().add("pane-body");
        body.disableProperty().bind(run.progress().runningProperty());
        ScrollPane scroll = new PaneScroll(body);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        foot.getStyleClass().add("pane-foot");
        foot.getChildren()
                .addAll(
                        new SaidBox("hindrance", run.hindranceProperty(), FXCollections.observableArrayList()),
                        new SaidBox("said", run.saidProperty(), FXCollections.observableArrayList()),
                        new WorkLinesView(run.lines()),
                        new RunView(run.progress(), shared, encoderName));
        foot.managedProperty().bind(foot.visibleProperty());
        foot.getChildren().subscribe(this::followFoot);
        followFoot();
        setBottom(foot);
    }

    /** An act without a button of its own has no foot before there is something to say. */
    private void followFoot() {
        watching.unsubscribe();
        watching = foot.getChildren().stream()
                .map(part -> part.visibleProperty().subscribe(isSeen -> foot.setVisible(isSaying())))
                .reduce(Subscription.EMPTY, Subscription::and);
        foot.setVisible(isSaying());
    }

    private boolean isSaying() {
        return foot.getChildren().stream().anyMatch(Node::isVisible);
    }

    /** Where the press did not go through for what is missing, to the first field that says so. */
    private void leadToWrong() {
        body.lookupAll(".form-field").stream()
                .filter(Node::isVisible)
                .map(Field.class::cast)
                .filter(field -> !field.problemProperty().get().isEmpty())
                .findFirst()
                .ifPresent(field -> EnterChain.focus(field.input()));
    }

    public ActionPane with(Node... parts) {
        body.getChildren().addAll(parts);
        return this;
    }

    /** A button below; the first is offered first. */
    public Button button(String id, ObservableValue<String> text, String style, Runnable act) {
        Button button = new Button();
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.textProperty().bind(text);
        button.accessibleTextProperty().bind(text);
        button.setOnAction(press -> {
            act.run();
            leadToWrong();
        });
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        foot.getChildren().add(button);
        return button;
    }
}
