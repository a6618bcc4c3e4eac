package app.keydesk.ui.guest;

import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyForm;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.EnterChain;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.FormProblems;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whose key: the name with the known guests that fit it below, and how to reach somebody new. */
final class GuestSection extends VBox {
    private static final int SHOWN_SUGGESTIONS = 4;
    private static final double SUGGESTION_HEIGHT = 30;

    private final GuestFieldViewModel model;
    private final Texts texts;
    private final FormProblems problems;
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final TextField phoneNumber = new TextField();
    private final ListView<Guest> suggestions = new ListView<>();
    private @Nullable Guest picked;

    GuestSection(GuestFieldViewModel model, FormProblems problems, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.problems = problems;
        getStyleClass().add("form-section");
        suggest();
        Field mail = field(KeyForm.EMAIL, email, model.emailProperty());
        Field number = field(KeyForm.PHONE_NUMBER, phoneNumber, model.phoneNumberProperty());
        HBox.setHgrow(mail, Priority.ALWAYS);
        HBox.setHgrow(number, Priority.ALWAYS);
        HBox reach = new HBox(mail, number);
        reach.getStyleClass().add("form-row");
        getChildren().addAll(field(KeyForm.NAME, name, model.nameProperty()), suggestions, known(), reach);
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.presetProperty().subscribe(text -> name.selectAll());
    }

    /** {@code told}: each time the cursor leaves the mail address or the phone number. */
    void onContactLeft(Runnable told) {
        for (TextField field : List.of(email, phoneNumber)) {
            field.focusedProperty().addListener((property, before, isFocused) -> {
                if (!isFocused) {
                    told.run();
                }
            });
        }
    }

    TextField name() {
        return name;
    }

    TextField email() {
        return email;
    }

    TextField phoneNumber() {
        return phoneNumber;
    }

    private Field field(String id, TextField input, StringProperty text) {
        input.textProperty().bindBidirectional(text);
        return new Field(id, texts.live("form." + id), input)
                .says(Bindings.createStringBinding(() -> problems.of(id), problems.sentencesProperty()));
    }

    private Label known() {
        Label known = new Label();
        known.setId("known-guest");
        known.setWrapText(true);
        known.setMinHeight(USE_PREF_SIZE);
        known.getStyleClass().add("hint");
        known.textProperty().bind(texts.live("form.known-guest"));
        known.visibleProperty().bind(model.knownProperty().isNotNull());
        known.managedProperty().bind(known.visibleProperty());
        return known;
    }

    private void suggest() {
        suggestions.setId("guest-suggestions");
        suggestions.getStyleClass().add("suggestions");
        suggestions.setItems(model.suggestions());
        model.suggestions().subscribe(this::keepPicked);
        suggestions.setFixedCellSize(SUGGESTION_HEIGHT);
        suggestions.setCellFactory(list -> new SuggestionCell());
        suggestions.setFocusTraversable(false);
        suggestions.accessibleTextProperty().bind(texts.live("form.suggestions"));
        suggestions
                .prefHeightProperty()
                .bind(Bindings.size(model.suggestions())
                        .map(count -> 2 + Math.min(count.intValue(), SHOWN_SUGGESTIONS) * SUGGESTION_HEIGHT));
        suggestions.minHeightProperty().bind(suggestions.prefHeightProperty());
        suggestions.visibleProperty().bind(Bindings.isNotEmpty(model.suggestions()));
        suggestions.managedProperty().bind(suggestions.visibleProperty());
        suggestions.setOnMouseClicked(click -> {
            takeSelected();
            EnterChain.focus(name);
        });
    }

    private void pressed(KeyEvent key) {
        if (model.suggestions().isEmpty()) {
            return;
        }
        if (key.getCode() == KeyCode.DOWN) {
            select(Math.min(selected() + 1, model.suggestions().size() - 1));
            key.consume();
        } else if (key.getCode() == KeyCode.UP) {
            select(Math.max(selected() - 1, 0));
            key.consume();
        }
    }

    /** A newer search leaves the arrows on the guest they stood on, where it found that guest too. */
    private void keepPicked() {
        int index = model.suggestions().indexOf(picked);
        if (index >= 0) {
            suggestions.getSelectionModel().select(index);
        }
    }

    private int selected() {
        return suggestions.getSelectionModel().getSelectedIndex();
    }

    private void select(int index) {
        picked = model.suggestions().get(index);
        suggestions.getSelectionModel().select(index);
        suggestions.scrollTo(index);
    }

    /** Takes the suggestion that the arrows stand on, if any. */
    void takeSelected() {
        Guest chosen = suggestions.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.choose(chosen);
        }
    }

    /** A known guest with what tells two of one name apart. */
    private static final class SuggestionCell extends ListCell<Guest> {
        SuggestionCell() {
            setPrefWidth(0); // a long line is cut; it never makes the list scroll sideways
        }

        @Override
        protected void updateItem(@Nullable Guest guest, boolean isEmpty) {
            super.updateItem(guest, isEmpty);
            setText(guest == null || isEmpty ? null : line(guest));
        }

        private static String line(Guest guest) {
            return Stream.of(guest.fullName(), guest.email(), guest.phoneNumber())
                    .filter(Objects::nonNull)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" · "));
        }
    }
}
