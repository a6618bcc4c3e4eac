package app.keydesk.ui.handover;

import app.keydesk.ui.Destination;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.GlyphButton;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.controls.PaneHeader;
import app.keydesk.ui.controls.PaneScroll;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.SideBySide;
import app.keydesk.ui.paper.SheetView;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The handover card; in its place a sheet while one is looked at. */
public final class HandoverView extends StackPane {
    private static final double LONGEST_BAR = 200;

    private final HandoverViewModel model;
    private final Texts texts;
    private final VBox work = new VBox();
    private final VBox handedOut = new VBox();
    private final GridPane counts = new GridPane();
    private final Button print;

    /** @param paper the words of {@code ui.paper} */
    public HandoverView(HandoverViewModel model, Texts texts, Texts paper, Texts shared) {
        this.model = model;
        this.texts = texts;
        setId("handover");
        print = new GlyphButton("handover-print", texts.live("handover.print"), Glyph.PRINT, model::showCard);
        BorderPane card = card();
        BorderPane sheet = new BorderPane(new SheetView(model.sheet(), paper));
        sheet.setId("handover-sheet");
        sheet.setTop(new PaneHeader(texts.live("handover.back"), shared, model::closeSheet));
        sheet.visibleProperty().bind(model.sheet().sheetProperty().isNotNull());
        card.visibleProperty().bind(sheet.visibleProperty().not());
        sheet.visibleProperty().subscribe((was, isShown) -> {
            if (!isShown) {
                print.requestFocus(); // else whatever comes next in the window has the keyboard
            }
        });
        getChildren().addAll(card, sheet);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE && sheet.isVisible()) {
                model.closeSheet();
                key.consume();
            }
        });
        model.parts().subscribe(this::drawParts);
        model.counts().subscribe(this::drawCounts);
    }

    /** Puts the cursor on the first button. */
    public void focusFirst() {
        print.requestFocus();
    }

    private BorderPane card() {
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE_3);
        title.textProperty().bind(texts.live("handover.title"));
        FlowPane buttons = new FlowPane(
                print,
                new GlyphButton("handover-outage", texts.live("handover.outage"), Glyph.PEOPLE, model::showOutage));
        buttons.getStyleClass().add("acts");
        Sentence made = new Sentence("handover-made", model.madeProperty());
        made.getStyleClass().add("hint");
        VBox head = new VBox(
                title,
                buttons, // above what comes once the card is read: they do not move from under the mouse
                made,
                new SaidBox("handover-said", model.saidProperty(), FXCollections.observableArrayList()));
        head.getStyleClass().add("pane-body");
        work.getStyleClass().add("sections");
        handedOut.getStyleClass().add("sections");
        counts.setId("handover-counts");
        counts.getStyleClass().add("counts");
        Section keys = new Section("handover-keys", texts.live("handover.counts"), List.of(counts));
        keys.visibleProperty().bind(Bindings.isNotEmpty(model.counts()));
        VBox ofKeys = new VBox(handedOut, keys);
        ofKeys.getStyleClass().add("sections");
        SideBySide all = new SideBySide(work, ofKeys);
        all.getStyleClass().add("pane-body");
        ScrollPane scroll = new PaneScroll(all);
        BorderPane card = new BorderPane(scroll);
        card.setTop(head);
        return card;
    }

    private void drawParts() {
        Map<Boolean, List<Node>> columns = model.parts().stream()
                .collect(Collectors.partitioningBy(
                        HandoverPart::isOfKeys, Collectors.mapping(this::part, Collectors.toList())));
        work.getChildren().setAll(columns.get(false));
        handedOut.getChildren().setAll(columns.get(true));
    }

    private Node part(HandoverPart part) {
        List<Node> lines = new ArrayList<>();
        Glyph sign = part.isTask() ? Glyph.ALERT : Glyph.WAITING;
        part.lines().forEach(line -> lines.add(open(line, sign)));
        if (part.isClear()) {
            Label none = line(part.none(), Glyph.DONE);
            none.getStyleClass().add("hint");
            lines.add(none);
        }
        return new Section("handover-" + part.id(), new SimpleStringProperty(part.title()), lines);
    }

    private Node open(HandoverLine line, Glyph sign) {
        Label words = line(line.text(), sign);
        Destination where = line.leadsTo();
        if (where == null) {
            return words;
        }
        Button show = new Button();
        show.textProperty().bind(texts.live("handover.show"));
        show.setAccessibleText(texts.get("handover.show-what", line.text()));
        show.getStyleClass().addAll(Styles.SMALL, "handover-show");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(press -> model.show(where));
        HBox row = new HBox(words, show);
        row.getStyleClass().add("handover-row");
        return row;
    }

    private static Label line(String text, Glyph glyph) {
        Label label = new Label(text, glyph.icon());
        label.getStyleClass().add("handover-line");
        label.pseudoClassStateChanged(PseudoClass.getPseudoClass("open"), glyph == Glyph.ALERT);
        label.pseudoClassStateChanged(PseudoClass.getPseudoClass("waiting"), glyph == Glyph.WAITING);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void drawCounts() {
        counts.getChildren().clear();
        int row = 0;
        for (StateCount count : model.counts()) {
            Label state = KeyLineView.state(count.state(), count.word());
            Region bar = new Region();
            bar.getStyleClass().add("count-bar");
            bar.setMinWidth(Math.max(2, count.share() * LONGEST_BAR));
            bar.setMaxWidth(bar.getMinWidth());
            Label keys = new Label(Integer.toString(count.keys()));
            keys.setMinWidth(USE_PREF_SIZE);
            keys.setAccessibleRole(AccessibleRole.TEXT);
            keys.setAccessibleText(texts.get("handover.count", count.word(), count.keys()));
            counts.addRow(row++, state, bar, keys);
        }
    }
}
