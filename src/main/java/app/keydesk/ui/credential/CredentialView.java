package app.keydesk.ui.credential;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ActBar;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.controls.KeyTimelineView;
import app.keydesk.ui.controls.PaneBody;
import app.keydesk.ui.controls.PaneHeader;
import app.keydesk.ui.controls.Redrawn;
import app.keydesk.ui.controls.RunView;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.credential.KeyFacts.Detail;
import app.keydesk.ui.credential.KeyFacts.Truth;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One key beside the grid: what is known of it in each place, in words, with ids folded away for support. */
public final class CredentialView extends BorderPane implements FirstFocus {
    private final CredentialViewModel model;
    private final Texts texts;
    private final VBox body = new VBox();
    private final PaneBody scroll;

    public CredentialView(CredentialViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        setId("key");
        getStyleClass().add("pane");
        setTop(new PaneHeader(texts.live("key.title"), shared, model::back));
        body.getStyleClass().add("pane-body");
        scroll = new PaneBody(
                "key-body", body, Bindings.createStringBinding(this::spoken, model.factsProperty(), texts.bundle()));
        setCenter(scroll);
        VBox foot = new VBox(
                new SaidBox("key-said", model.saidProperty(), FXCollections.observableArrayList()),
                new RunView(model.progress(), shared, model.encoderNameProperty()),
                new ActBar(model.acts(), model.progress().runningProperty()));
        foot.getStyleClass().add("pane-foot");
        setBottom(foot);
        model.factsProperty().subscribe(this::draw);
    }

    @Override
    public void focusFirst() {
        scroll.requestFocus();
    }

    /** What a person sees first, for somebody who hears it. */
    private String spoken() {
        KeyFacts facts = model.factsProperty().get();
        if (facts == null) {
            return texts.get("key.title");
        }
        return Stream.concat(
                        Stream.of(texts.get("key.title"), facts.line().spoken()),
                        facts.truths().stream().map(truth -> truth.place() + ": " + truth.word()))
                .collect(Collectors.joining(". "));
    }

    private void draw(@Nullable KeyFacts facts) {
        Redrawn.set(body, facts == null ? List.of() : parts(facts));
    }

    private List<Node> parts(KeyFacts facts) {
        List<Node> parts = new ArrayList<>(List.of(new KeyLineView(facts.line())));
        if (!facts.notices().isEmpty()) {
            parts.add(section(
                    "notices",
                    facts.notices().stream().map(CredentialView::words).toList()));
        }
        parts.addAll(List.of(
                section(
                        "truths",
                        facts.truths().stream().map(CredentialView::truth).toList()),
                section("timeline", List.of(new KeyTimelineView(facts.timeline()))),
                section("window", List.of(words(facts.window()))),
                section(
                        "doors",
                        facts.doors().stream().map(CredentialView::words).toList()),
                section("issued", List.of(words(facts.issued())))));
        addKeys(parts, "joined", facts.joined());
        addKeys(parts, "joiners", facts.joiners());
        addKeys(parts, "replaced", facts.replaced());
        parts.add(details(facts.details()));
        return parts;
    }

    private void addKeys(List<Node> parts, String id, List<KeyLine> keys) {
        if (!keys.isEmpty()) {
            parts.add(section(id, keys.stream().map(this::key).toList()));
        }
    }

    private Node key(KeyLine line) {
        Button open = new Button(line.who());
        open.setId("open-" + line.id().value());
        open.setAccessibleText(line.spoken());
        open.setOnAction(press -> model.open(line));
        return new KeyLineView(line, open);
    }

    private Section section(String id, List<? extends Node> content) {
        return new Section("key-" + id, texts.live("section." + id), content);
    }

    private static Node truth(Truth truth) {
        Label place = words(truth.place());
        place.setGraphic(truth.glyph().icon());
        place.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().add("truth-place");
        Label word = words(truth.word());
        HBox.setHgrow(word, Priority.ALWAYS);
        HBox row = new HBox(place, word);
        row.getStyleClass().add("truth");
        return row;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private TitledPane details(List<Detail> details) {
        VBox rows = new VBox();
        rows.getStyleClass().add("details");
        details.forEach(detail -> rows.getChildren().add(detail(detail)));
        TitledPane fold = new TitledPane();
        fold.setId("key-details");
        fold.setContent(rows);
        fold.setExpanded(false);
        fold.setAnimated(false);
        fold.getStyleClass().add(Styles.DENSE);
        fold.textProperty().bind(texts.live("section.details"));
        fold.accessibleTextProperty().bind(fold.textProperty());
        return fold;
    }

    private Node detail(Detail detail) {
        Label name = new Label(detail.name());
        name.getStyleClass().add("field-label");
        Label value = words(detail.value());
        value.setId("detail-" + detail.id());
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        Button copy = new Button();
        copy.setId("copy-" + detail.id());
        copy.setGraphic(Glyph.COPY.icon());
        copy.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText(texts.get("detail.copy", detail.name()));
        copy.setTooltip(new Tooltip(texts.get("detail.copy", detail.name())));
        copy.setOnAction(
                press -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, detail.value())));
        HBox row = new HBox(value, copy);
        row.getStyleClass().add("detail");
        return new VBox(name, row);
    }
}
