package app.keydesk.ui.guest;

import app.keydesk.hotel.KeyForm;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.DoorsSection;
import app.keydesk.ui.controls.EnterChain;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.FormProblems;
import app.keydesk.ui.controls.LittleHeight;
import app.keydesk.ui.controls.LosersView;
import app.keydesk.ui.controls.PaneHeader;
import app.keydesk.ui.controls.PaneScroll;
import app.keydesk.ui.controls.RunView;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.TimesSection;
import app.keydesk.ui.guest.NewKeyViewModel.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The form for a key: what to fill in above, what it does to others and the button that does it below. */
public final class NewKeyView extends BorderPane implements FirstFocus {
    private final NewKeyViewModel model;
    private final Texts texts;
    private final GuestSection guest;
    private final TimesSection times;
    private final DoorsSection doors;
    private final MediumSection medium;
    private final EffectSection effect;
    private final Button issue = new Button();
    private final RunView progress;
    private final VBox sections;

    /** @param back leaves the form; what was typed stays */
    public NewKeyView(NewKeyViewModel model, Texts texts, Texts shared, HotelTime time, Runnable back) {
        this.model = model;
        this.texts = texts;
        BooleanBinding first = model.effectProperty().isEqualTo(Effect.STOPS_EARLIER_KEYS);
        guest = new GuestSection(model.guest(), model.problems(), texts);
        guest.onContactLeft(model::contactLeft);
        times = new TimesSection(
                model.times(),
                model.problems(),
                shared,
                time.zoneName(model.start().now()));
        doors = new DoorsSection(model.doors(), model.problems(), shared);
        medium = new MediumSection(model, first, texts, shared);
        effect = new EffectSection(model, texts, shared, time);
        progress = new RunView(model.run().progress(), shared, model.medium().encoderName());
        sections = new VBox(guest, times, medium, doors);
        setId("new-key-form");
        getStyleClass().add("pane");
        setTop(new PaneHeader(first.map(this::title), shared, back));
        setCenter(form());
        setBottom(foot());
        LittleHeight.follow(this, isLow -> effectBefore(isLow ? guest : progress));
        EnterChain.install(this, this::order, this::lastStep).onLeaving(guest.name(), guest::takeSelected);
    }

    /** Takes the person to the first field that is empty or to be typed over. */
    @Override
    public void focusFirst() {
        EnterChain.focus(guest.name());
    }

    private String title(boolean isFirst) {
        String room = model.start().room().roomNumber().text();
        return texts.get(isFirst ? "form.new-stay" : "form.another-key", room);
    }

    /** Whose keys stop is told at the button; where that leaves no room for the form, at its top, and scrolls with it. */
    private void effectBefore(Node next) {
        if (effect.getParent() instanceof VBox from) {
            from.getChildren().remove(effect);
        }
        if (next.getParent() instanceof VBox to) {
            to.getChildren().add(to.getChildren().indexOf(next), effect);
        }
    }

    private ScrollPane form() {
        sections.getStyleClass().add("form");
        sections.disableProperty().bind(model.run().progress().runningProperty());
        ScrollPane scroll = new PaneScroll(sections);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private VBox foot() {
        IssueRunViewModel run = model.run();
        issue.setId("issue");
        issue.setMaxWidth(Double.MAX_VALUE);
        issue.setWrapText(true);
        issue.textProperty()
                .bind(Bindings.createStringBinding(
                        this::issueText, model.effectProperty(), model.live(), texts.bundle()));
        issue.accessibleTextProperty().bind(issue.textProperty());
        issue.disableProperty().bind(model.canIssue().not());
        issue.setOnAction(press -> issue());
        new AboutToIssue(
                model::aboutToIssue,
                List.of(
                        issue.hoverProperty(),
                        issue.focusedProperty(),
                        issue.armedProperty(),
                        medium.card().focusedProperty(),
                        medium.phone().focusedProperty(),
                        medium.encoder().focusedProperty()));
        model.stopsKeys().subscribe(stops -> LosersView.redden(issue, stops));
        effect.disableProperty().bind(run.progress().runningProperty());
        effect.visibleProperty().bind(run.keyLeftProperty().not());
        effect.managedProperty().bind(effect.visibleProperty());
        VBox foot = new VBox(
                new SaidBox("hindrance", run.hindranceProperty(), run.offlineActs()),
                new SaidBox("said", run.saidProperty(), run.acts()),
                progress,
                issue);
        foot.getStyleClass().add("pane-foot");
        return foot;
    }

    /** What Enter goes through: of a known guest nothing more is asked, nor the encoder once it is chosen. */
    private List<Node> order() {
        List<Node> order = new ArrayList<>(List.of(guest.name()));
        if (model.guest().knownProperty().get() == null) {
            order.add(guest.email());
            order.add(guest.phoneNumber());
        }
        order.add(times.nightsField());
        order.add(model.medium().isCard() ? medium.card() : medium.phone());
        if (model.medium().encoderProperty().get() == null || medium.encoder().isFocused()) {
            order.add(medium.encoder());
        }
        return order;
    }

    /** The last Enter: issues, but where that stops somebody's key it goes to the kinder choice first. */
    private void lastStep() {
        if (model.stopsKeys().get() && !issue.isFocused()) {
            EnterChain.focus(effect.other());
        } else {
            issue();
        }
    }

    private void issue() {
        model.issue();
        Node wrong = fields().get(model.problems().first());
        if (wrong != null) {
            EnterChain.focus(wrong);
        }
    }

    private Map<String, Node> fields() {
        return Map.of(
                KeyForm.NAME, guest.name(),
                KeyForm.EMAIL, guest.email(),
                KeyForm.PHONE_NUMBER, guest.phoneNumber(),
                FormProblems.ARRIVAL, lookup("#" + FormProblems.ARRIVAL),
                FormProblems.NIGHTS, times.nightsField(),
                FormProblems.DEPARTURE, lookup("#" + FormProblems.DEPARTURE),
                FormProblems.CHECK_IN, lookup("#" + FormProblems.CHECK_IN),
                FormProblems.CHECK_OUT, lookup("#" + FormProblems.CHECK_OUT),
                FormProblems.MEDIUM, medium.phone(),
                KeyForm.ENCODER, medium.encoder());
    }

    private String issueText() {
        int count = model.live().size();
        if (model.effectProperty().get() == Effect.OTHERS_KEEP_WORKING) {
            return texts.get("form.issue-another");
        }
        return count == 0 ? texts.get("form.issue") : texts.get("form.issue-and-stop", count);
    }
}
