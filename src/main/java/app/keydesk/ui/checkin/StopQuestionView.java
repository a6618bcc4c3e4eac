package app.keydesk.ui.checkin;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.GlyphButton;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.controls.PaneHeader;
import app.keydesk.ui.controls.PaneScroll;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Names everybody whose key would stop, room by room, before a person agrees; the button that keeps them comes first. */
final class StopQuestionView extends BorderPane {
    private final StopQuestion question;
    private final Texts texts;
    private final VBox rooms = new VBox();

    StopQuestionView(CheckInViewModel model, Texts texts, Texts shared) {
        this.question = model.question();
        this.texts = texts;
        setId("checkin-question");
        Runnable keep = () -> model.answer(false);
        Sentence lead = new Sentence("checkin-question-lead", counted("checkin.question.lead"));
        rooms.getStyleClass().add("sections");
        VBox body = new VBox(lead, rooms);
        body.getStyleClass().add("pane-body");
        ScrollPane scroll = new PaneScroll(body);
        Button keeping = new GlyphButton("checkin-keep", counted("checkin.question.keep"), Glyph.BACK, keep);
        Button stopping = new GlyphButton(
                "checkin-stop", counted("checkin.question.stop"), Glyph.STOPPED, () -> model.answer(true));
        stopping.getStyleClass().add(Styles.DANGER);
        FlowPane buttons = new FlowPane(keeping, stopping);
        buttons.getStyleClass().addAll("acts", "pane-foot");
        setTop(new PaneHeader(texts.live("checkin.question.title"), shared, keep));
        setCenter(scroll);
        setBottom(buttons);
        question.rooms().subscribe(this::draw);
        visibleProperty().bind(Bindings.isNotEmpty(question.rooms()));
        visibleProperty().subscribe(isAsked -> {
            if (isAsked) {
                scroll.setVvalue(0);
                keeping.requestFocus();
            }
        });
    }

    private ObservableValue<String> counted(String id) {
        return Bindings.createStringBinding(
                () -> texts.get(id, question.keys(), question.rooms().size()), question.rooms(), texts.bundle());
    }

    private void draw() {
        rooms.getChildren().setAll(question.rooms().stream().map(this::section).toList());
    }

    private Section section(StopQuestion.Room room) {
        return new Section(
                "question-" + room.number(),
                new SimpleStringProperty(texts.get("checkin.question.room", room.number(), room.guest())),
                room.keys().stream().map(KeyLineView::new).toList());
    }
}
