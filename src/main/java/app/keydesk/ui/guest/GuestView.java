package app.keydesk.ui.guest;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ActBar;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.controls.PaneBody;
import app.keydesk.ui.controls.PaneHeader;
import app.keydesk.ui.controls.Redrawn;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.guest.GuestViewModel.PhoneLine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** A guest beside the grid. */
public final class GuestView extends BorderPane implements FirstFocus {
    private final GuestViewModel model;
    private final Texts texts;
    private final PaneBody scroll;

    public GuestView(GuestViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        setId("guest");
        getStyleClass().add("pane");
        setTop(new PaneHeader(model.nameProperty(), shared, model::back));
        VBox body = new VBox(
                new SaidBox("guest-said", model.saidProperty(), FXCollections.observableArrayList()),
                words("guest-reach", model.reachProperty()),
                words("guest-stay", model.stayProperty()),
                new Section(
                        "guest-phones",
                        texts.live("guest.phones"),
                        List.of(list("phones", model.phones(), this::phone, "guest.no-phones"))),
                new Section(
                        "guest-keys",
                        texts.live("guest.keys"),
                        List.of(list("guest-key-list", model.keys(), this::key, "guest.no-keys"))));
        body.getStyleClass().add("pane-body");
        scroll = new PaneBody(
                "guest-body",
                body,
                Bindings.createStringBinding(this::spoken, model.nameProperty(), model.stayProperty(), model.keys()));
        setCenter(scroll);
        VBox foot = new VBox(new ActBar(model.acts(), new SimpleBooleanProperty()));
        foot.getStyleClass().add("pane-foot");
        setBottom(foot);
    }

    @Override
    public void focusFirst() {
        scroll.requestFocus();
    }

    /** What a person sees first, for somebody who hears it. */
    private String spoken() {
        return Stream.concat(
                        Stream.of(
                                model.nameProperty().get(), model.stayProperty().get()),
                        model.keys().stream().map(KeyLine::spoken))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private <T> VBox list(String id, ObservableList<T> items, Function<T, Node> draw, String none) {
        VBox box = new VBox();
        box.setId(id);
        box.getStyleClass().add("key-lines");
        Runnable redraw = () -> {
            Redrawn.set(
                    box,
                    items.isEmpty()
                            ? List.of(words(id + "-none", texts.live(none)))
                            : items.stream().map(draw).toList());
        };
        items.subscribe(redraw);
        redraw.run();
        return box;
    }

    private Node phone(PhoneLine phone) {
        Label label = new Label(texts.get("guest.phone", phone.name(), phone.word()));
        label.setId("phone-" + phone.id());
        label.setWrapText(true);
        label.setGraphic((phone.isReady() ? Glyph.DONE : Glyph.WAITING).icon());
        label.getStyleClass().addAll("key-state", phone.isReady() ? "key-state-live" : "key-state-waiting");
        return label;
    }

    private Node key(KeyLine line) {
        Button open = new Button(texts.get("stay.open-key"));
        open.setId("open-" + line.id().value());
        open.setAccessibleText(texts.get("stay.open-key-of", line.who()));
        open.setOnAction(press -> model.openKey(line));
        return new KeyLineView(line, open);
    }

    private static Label words(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }
}
