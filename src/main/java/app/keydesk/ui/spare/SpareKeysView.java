package app.keydesk.ui.spare;

import app.keydesk.hotel.IdProof;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Ticks;
import app.keydesk.ui.controls.ChoiceWords;
import app.keydesk.ui.controls.DayField;
import app.keydesk.ui.controls.EnterChain;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.LittleHeight;
import app.keydesk.ui.controls.PaneScroll;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.WordButton;
import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The drawer: the keys as a table, below it what is done with the chosen one, and the form for a new one. */
public final class SpareKeysView extends BorderPane {
    private final SpareKeysViewModel model;
    private final Texts texts;
    private final SpareTable table;
    private final TextField label;
    private final FlowPane buttons = new FlowPane();
    private final Button add;

    /** @param look between two looks at the drawer: its keys turn with the clock alone */
    public SpareKeysView(SpareKeysViewModel model, Texts texts, Duration look) {
        this.model = model;
        this.texts = texts;
        setId("spare");
        table = new SpareTable(model, texts);
        label = field(model.labelProperty());
        add = new WordButton("spare-register", texts.live("spare.register"), model::register);
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE_3);
        title.textProperty().bind(texts.live("spare.title"));
        Label lead = new Label();
        lead.setWrapText(true);
        lead.getStyleClass().add("hint");
        lead.textProperty().bind(texts.live("spare.lead"));
        VBox head = new VBox(
                title, lead, new SaidBox("spare-said", model.saidProperty(), FXCollections.observableArrayList()));
        head.getStyleClass().add("pane-body");
        setTop(head);
        GridPane forms = new GridPane();
        Section handOut = handOut();
        forms.addRow(0, handOut, register());
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            forms.getColumnConstraints().add(half);
        }
        forms.getStyleClass().add("spare-forms");
        VBox.setVgrow(table, Priority.ALWAYS);
        ScrollPane middle = new PaneScroll(new VBox(table, forms));
        middle.setFitToHeight(true);
        middle.setFocusTraversable(false);
        setCenter(middle);
        VBox foot = new VBox();
        foot.getStyleClass().add("pane-foot");
        lead.managedProperty().bind(lead.visibleProperty());
        LittleHeight.follow(
                this,
                isLow -> { // the buttons stay in view where the form scrolls
                    (isLow ? handOut : foot).getChildren().remove(buttons);
                    (isLow ? foot : handOut).getChildren().add(buttons);
                    setBottom(isLow ? foot : null);
                    lead.setVisible(!isLow);
                });
        Ticks.whileShown(this, look, model::refresh);
    }

    /** Puts the cursor where a person begins to type. */
    public void focusFirst() {
        if (model.rows().isEmpty()) {
            label.requestFocus();
        } else {
            table.requestFocus();
        }
    }

    private Section handOut() {
        ComboBox<IdProof> proof = choice(List.of(IdProof.values()), "spare.proof.");
        proof.valueProperty().bindBidirectional(model.proofProperty());
        proof.promptTextProperty().bind(texts.live("spare.proof-prompt"));
        ComboBox<Loan> loan = choice(List.of(Loan.values()), "spare.loan.");
        loan.valueProperty().bindBidirectional(model.loanProperty());
        BooleanBinding isOut = table.chosenIs(SpareRow::isOut);
        WordButton handOut = new WordButton("spare-hand-out", texts.live("spare.hand-out"), this::handOutChosen);
        handOut.disableProperty().bind(isOut);
        Button takeBack = button("spare-take-back", "spare.take-back", isOut, model::takeBack);
        BooleanBinding isChosen = table.chosenIs(row -> true);
        Runnable lead = () -> {
            List.of(handOut, takeBack, add).forEach(each -> each.getStyleClass().remove(Styles.ACCENT));
            (!isChosen.get() ? add : isOut.get() ? takeBack : handOut)
                    .getStyleClass()
                    .add(Styles.ACCENT);
        };
        isOut.subscribe(out -> lead.run());
        isChosen.subscribe(chosen -> lead.run());
        buttons.getChildren()
                .setAll(
                        handOut,
                        takeBack,
                        button("spare-take-off", "spare.take-off", table.chosenIs(row -> true), model::takeOff));
        buttons.getStyleClass().add("acts");
        TextField toWhom = field(model.toWhomProperty());
        Section form = section(
                "spare-lend",
                "spare.lend",
                new Sentence("spare-chosen", table.chosenText()),
                judged("toWhom", new Field("spare-to-whom", texts.live("spare.to-whom"), toWhom)),
                judged("proof", new Field("spare-proof", texts.live("spare.proof"), proof)),
                new Field("spare-loan", texts.live("spare.loan"), loan),
                new Sentence("spare-loan-note", table.loanNote(model)));
        EnterChain.install(form, () -> List.of(toWhom, proof, loan), handOut::requestFocus);
        return form;
    }

    private void handOutChosen() {
        table.chosen().ifPresentOrElse(model::handOut, () -> {
            model.nothingChosen();
            focusFirst();
        });
    }

    private Section register() {
        DayField day = new DayField(model.dates(), model.today(), model.lastDayProperty());
        TextField opens = field(model.opensProperty());
        Section form = section(
                "spare-new",
                "spare.new",
                judged("label", new Field("spare-label", texts.live("spare.label"), label)),
                judged("opens", new Field("spare-opens", texts.live("spare.opens"), opens)),
                judged("expires", new Field("spare-last-day", texts.live("spare.last-day"), day)),
                add);
        EnterChain.install(form, () -> List.of(label, opens, day), add::requestFocus);
        return form;
    }

    /** Says what is wrong with {@code field} below it, and brings the cursor there. */
    private Field judged(String field, Field shown) {
        model.problemProperty().subscribe(problem -> {
            if (problem.field().equals(field)) {
                shown.input().requestFocus();
            }
        });
        return shown.says(
                model.problemProperty().map(problem -> problem.field().equals(field) ? problem.sentence() : ""));
    }

    private Section section(String id, String title, Node... content) {
        return new Section(id, texts.live(title), List.of(content));
    }

    private static TextField field(StringProperty value) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private Button button(String id, String text, BooleanBinding isPossible, Consumer<SpareRow> act) {
        Button button =
                new WordButton(id, texts.live(text), () -> table.chosen().ifPresent(act));
        button.disableProperty().bind(isPossible.not());
        return button;
    }

    private <T extends Enum<T>> ComboBox<T> choice(List<T> values, String prefix) {
        ComboBox<T> choice = new ComboBox<>(FXCollections.observableArrayList(values));
        choice.converterProperty()
                .bind(Bindings.createObjectBinding(
                        () -> new ChoiceWords<>(one -> texts.get(prefix + one.name())), texts.bundle()));
        choice.setMinWidth(0);
        choice.setMaxWidth(Double.MAX_VALUE);
        return choice;
    }
}
