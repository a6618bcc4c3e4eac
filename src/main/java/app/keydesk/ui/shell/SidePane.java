package app.keydesk.ui.shell;

import app.keydesk.ui.Texts;
import app.keydesk.ui.credential.CredentialView;
import app.keydesk.ui.guest.GuestView;
import app.keydesk.ui.guest.NewKeyView;
import app.keydesk.ui.guest.StayView;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** The slot beside the room grid: draws the screen that the person was taken to. Esc goes back. */
public final class SidePane extends StackPane {
    private static final Duration REFRESH_EVERY = Duration.seconds(5);

    private final SidePaneViewModel model;
    private final SidePaneViewModel.FeatureWords words;
    private final Map<Screen, Node> drawn = new HashMap<>();

    public SidePane(SidePaneViewModel model, SidePaneViewModel.FeatureWords words) {
        this.model = model;
        this.words = words;
        setId("side-pane");
        getStyleClass().add("side-pane");
        model.screenProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Timeline refresh = new Timeline(new KeyFrame(REFRESH_EVERY, tick -> model.refresh()));
        refresh.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                refresh.stop();
            } else {
                refresh.play();
            }
        });
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            model.back();
        }
    }

    private void show(Screen screen) {
        drawn.keySet()
                .removeIf(other -> other instanceof Screen.KeyForm form
                        && form.model().run().isEnded());
        Node node = drawn.computeIfAbsent(screen, this::draw);
        getChildren().setAll(node);
        if (node instanceof NewKeyView form) {
            form.applyCss(); // its fields are in the scene only once the scroll pane has its skin
            form.focusFirst();
        }
    }

    private Node nothing() {
        Label hint = new Label();
        hint.setId("side-hint");
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        hint.textProperty().bind(words.guest().own().live("stay.choose-a-room"));
        return hint;
    }

    private Node draw(Screen screen) {
        Texts shared = words.guest().shared();
        return switch (screen) {
            case Screen.Nothing none -> nothing();
            case Screen.Stay stay -> new StayView(stay.model(), words.guest().own());
            case Screen.KeyForm form ->
                new NewKeyView(form.model(), words.guest().own(), shared, form.time(), model::back);
            case Screen.Key key ->
                new CredentialView(key.model(), words.credential().own(), shared);
            case Screen.Person guest ->
                new GuestView(guest.model(), words.guest().own(), shared);
        };
    }
}
