package app.keydesk.ui.group;

import app.keydesk.hotel.Guest;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ActionPane;
import app.keydesk.ui.controls.CapacityView;
import app.keydesk.ui.controls.EncoderBox;
import app.keydesk.ui.controls.EnterChain;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.LosersView;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.TimesSection;
import app.keydesk.ui.group.GroupViewModel.Start;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/** The form for several guests and rooms. */
public final class GroupView extends StackPane implements FirstFocus {
    private final GroupViewModel model;
    private final Texts texts;
    private final Texts shared;
    private final ActionPane pane;
    private final TextField rooms = new TextField();
    private final VBox times = new VBox();

    public GroupView(GroupViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        this.shared = shared;
        pane = new ActionPane(
                "group",
                texts.live("group.title"),
                shared,
                model::back,
                model.run(),
                model.encoder().name());
        getChildren().add(pane);
        rooms.textProperty().bindBidirectional(model.roomsProperty());
        rooms.promptTextProperty().bind(texts.live("group.rooms-prompt"));
        VBox lines = new VBox();
        lines.getStyleClass().add("form-section");
        model.lines().subscribe(() -> draw(lines));
        draw(lines);
        Button add = new Button();
        add.setId("add-guest");
        add.textProperty().bind(texts.live("group.add-guest"));
        add.accessibleTextProperty().bind(add.textProperty());
        add.setGraphic(Glyph.MORE.icon());
        add.setOnAction(press -> model.addGuest());
        pane.with(
                new Field("group-rooms", texts.live("group.rooms"), rooms).says(model.roomsProblemProperty()),
                new LosersView("group-losers", texts, "group.losers", model.losers()),
                together(),
                new Section("group-guests", texts.live("group.guests"), List.of(lines, add)),
                new CapacityView(model.capacity(), shared),
                times,
                EncoderBox.field(model.encoder(), shared));
        model.startProperty().subscribe(this::drawTimes);
        Button confirm = pane.button(
                "group-confirm",
                Bindings.createStringBinding(this::confirm, model.lines(), model.losers(), texts.bundle()),
                Styles.ACCENT,
                model::issue);
        confirm.disableProperty().bind(model.run().readyBinding().not());
        LosersView.redden(confirm, model.losers());
        EnterChain.takeBack(confirm, model.losers(), rooms);
    }

    @Override
    public void focusFirst() {
        EnterChain.focus(rooms);
    }

    private String confirm() {
        return model.losers().isEmpty()
                ? texts.get("group.confirm", model.lines().size())
                : texts.get(
                        "group.confirm-and-stop",
                        model.losers().size(),
                        model.lines().size());
    }

    private void drawTimes(@Nullable Start start) {
        times.getChildren().clear();
        if (start != null) {
            times.getChildren()
                    .add(new TimesSection(
                            start.times(),
                            model.problems(),
                            shared,
                            start.time().zoneName(start.now())));
        }
    }

    private void draw(VBox lines) {
        lines.getChildren().setAll(model.lines().stream().map(this::line).toList());
    }

    private void suggest(TextField name, GroupLine line) {
        AutoCompletionBinding<Guest> known =
                TextFields.bindAutoCompletion(name, asked -> model.knownGuests(asked.getUserText()), new GuestWords());
        known.setOnAutoCompleted(taken -> line.choose(taken.getCompletion()));
    }

    /** A guest's name goes into the field; nobody is read back from what was typed. */
    private static final class GuestWords extends StringConverter<Guest> {
        @Override
        public String toString(Guest guest) {
            return guest.fullName();
        }

        @Override
        public @Nullable Guest fromString(String text) {
            return null;
        }
    }

    private FlowPane together() {
        FlowPane box = new FlowPane();
        box.setId("group-together");
        box.getStyleClass().add("acts");
        Runnable draw = () -> box.getChildren()
                .setAll(model.together().stream().map(this::together).toList());
        model.together().subscribe(draw);
        texts.bundle().subscribe(draw);
        box.visibleProperty().bind(Bindings.isNotEmpty(model.together()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Button together(RoomsTogether more) {
        Button add = new Button(texts.get(
                "group.together." + more.kind().name(),
                String.join(", ", more.missing()),
                String.join(", ", more.named())));
        add.setId("together-" + more.missing().getFirst());
        add.setGraphic(Glyph.MORE.icon());
        add.setAccessibleText(add.getText());
        add.setOnAction(press -> model.add(more));
        return add;
    }

    /** A name has the whole width, so that a long one is seen in full. */
    private VBox line(GroupLine line) {
        TextField name = new TextField();
        name.textProperty().bindBidirectional(line.nameProperty());
        suggest(name, line);
        TextField part = new TextField();
        part.textProperty().bindBidirectional(line.roomsProperty());
        part.promptTextProperty().bind(texts.live("group.part-prompt"));
        part.setPrefColumnCount(6);
        Field who = new Field("guest-" + line.number(), texts.live("group.guest", line.number()), name)
                .says(line.problemProperty());
        CheckBox phone = new CheckBox();
        phone.setId("phone-" + line.number());
        phone.textProperty().bind(texts.live("group.phone"));
        phone.accessibleTextProperty().bind(phone.textProperty());
        phone.setSelected(line.mediumProperty().get() == Medium.PHONE);
        phone.selectedProperty().subscribe(is -> line.mediumProperty().set(is ? Medium.PHONE : Medium.CARD));
        phone.setMinWidth(HBox.USE_PREF_SIZE);
        Button remove = new Button();
        remove.setId("remove-" + line.number());
        remove.setGraphic(Glyph.LESS.icon());
        remove.accessibleTextProperty().bind(texts.live("group.remove", line.number()));
        remove.setOnAction(press -> model.remove(line));
        Field own = new Field("part-" + line.number(), texts.live("group.part"), part);
        HBox.setHgrow(own, Priority.ALWAYS);
        HBox below = new HBox(own, phone, remove);
        below.getStyleClass().addAll("form-row", "group-line-below");
        VBox box = new VBox(who, below);
        box.getStyleClass().add("group-line");
        return box;
    }
}
