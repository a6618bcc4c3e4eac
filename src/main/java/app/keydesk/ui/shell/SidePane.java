package app.keydesk.ui.shell;

import app.keydesk.ui.FxThread;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Ticks;
import app.keydesk.ui.card.ReadCardView;
import app.keydesk.ui.change.ChangeView;
import app.keydesk.ui.checkout.StopView;
import app.keydesk.ui.credential.CredentialView;
import app.keydesk.ui.group.GroupView;
import app.keydesk.ui.guest.GuestView;
import app.keydesk.ui.guest.NewKeyView;
import app.keydesk.ui.guest.StayView;
import app.keydesk.ui.held.HeldView;
import app.keydesk.ui.invite.InviteView;
import app.keydesk.ui.lost.LostKeyView;
import app.keydesk.ui.lost.LostPhoneView;
import app.keydesk.ui.move.MoveView;
import app.keydesk.ui.receipt.ReceiptView;
import app.keydesk.ui.removal.RemoveGuestView;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The slot beside the room grid: draws the screen that the person was taken to. Esc goes back. */
public final class SidePane extends StackPane {
    private static final Duration REFRESH_EVERY = Duration.ofSeconds(5);

    private final SidePaneViewModel model;
    private final SideWords words;
    private final Map<Screen, Node> drawn = new HashMap<>();
    private final FocusTrail trail = new FocusTrail(this);

    public SidePane(SidePaneViewModel model, SideWords words) {
        this.model = model;
        this.words = words;
        setId("side-pane");
        getStyleClass().add("side-pane");
        model.screenProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Ticks.whileShown(this, REFRESH_EVERY, model::refresh);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            Screen left = model.screenProperty().get();
            model.back();
            if (left == model.screenProperty().get()) {
                trail.leave(getChildren().getFirst());
            }
        }
    }

    private void show(Screen screen) {
        drawn.keySet()
                .removeIf(other -> other instanceof Screen.KeyForm form
                        && form.model().run().isEnded());
        Node left = getChildren().isEmpty() ? null : getChildren().getFirst();
        FocusTrail.Before before = trail.before(left);
        Node node = drawn.computeIfAbsent(screen, this::draw);
        trail.keep(drawn.values());
        getChildren().setAll(node);
        node.applyCss(); // its fields are in the scene only once the scroll pane has its skin
        if (getScene() != null) {
            trail.follow(before, node, screen);
        } else if (left != null) { // a list that had the whole window makes room only now
            new FxThread().execute(() -> trail.follow(trail.before(left), node, screen));
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
        Texts shared = words.shared();
        return switch (screen) {
            case Screen.Nothing none -> nothing();
            case Screen.Stay stay -> new StayView(stay.model(), words.guest().own(), shared);
            case Screen.KeyForm form ->
                new NewKeyView(form.model(), words.guest().own(), shared, form.time(), model::back);
            case Screen.Key key ->
                new CredentialView(key.model(), words.credential().own(), shared);
            case Screen.Person guest ->
                new GuestView(guest.model(), words.guest().own(), shared);
            case Screen.Stop stop -> new StopView(stop.model(), words.checkout().own(), shared);
            case Screen.Change change ->
                new ChangeView(change.model(), words.change().own(), shared);
            case Screen.Move move -> new MoveView(move.model(), words.move().own(), shared);
            case Screen.LostKey lost ->
                new LostKeyView(lost.model(), words.lost().own(), shared);
            case Screen.LostPhone lost ->
                new LostPhoneView(lost.model(), words.lost().own(), shared);
            case Screen.Invite invite ->
                new InviteView(invite.model(), words.invite().own(), shared);
            case Screen.Remove remove ->
                new RemoveGuestView(remove.model(), words.removal().own(), shared);
            case Screen.Held held -> new HeldView(held.model(), words.held().own(), shared);
            case Screen.ReadCard card ->
                new ReadCardView(card.model(), words.card().own(), shared);
            case Screen.Receipt receipt ->
                new ReceiptView(
                        receipt.model(), words.receipt().own(), words.paper().own(), shared);
            case Screen.Group group ->
                new GroupView(group.model(), words.group().own(), shared);
        };
    }
}
