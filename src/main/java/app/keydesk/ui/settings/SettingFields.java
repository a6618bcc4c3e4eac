package app.keydesk.ui.settings;

import app.keydesk.desk.setup.SetupField;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ChoiceWords;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.WordButton;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Makes the inputs of the settings: each with its label, its meaning in a line, and what is wrong with it. */
record SettingFields(SettingsViewModel model, Texts texts) {

    private static String id(SetupField field) {
        return "setting-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Node text(SetupField field) {
        return text(field, new TextField());
    }

    Node text(SetupField field, TextField input) {
        input.textProperty().bindBidirectional(model.typed(field));
        return explained(field, input);
    }

    /** A text with words that it may be chosen from. */
    Node editable(SetupField field, List<String> words) {
        ComboBox<String> input = new TypedBox(words);
        input.setMaxWidth(Double.MAX_VALUE);
        input.getEditor().textProperty().bindBidirectional(model.typed(field));
        model.typed(field).subscribe(input::setValue); // else a skin that comes late puts its empty value over the text
        input.getEditor().accessibleTextProperty().bind(texts.live(name(field)));
        return explained(field, input);
    }

    /** A skin keeps the text of its birth until it is asked for its display node, and would put it back at its layout. */
    private static final class TypedBox extends ComboBox<String> {
        TypedBox(List<String> words) {
            super(FXCollections.observableArrayList(words));
            setEditable(true);
        }

        @Override
        protected Skin<?> createDefaultSkin() {
            ComboBoxListViewSkin<String> skin = new ComboBoxListViewSkin<>(this);
            skin.getDisplayNode();
            return skin;
        }
    }

    /** A choice that is kept at once. */
    Node choice(SetupField field, List<String> values, Function<String, String> word) {
        ComboBox<String> input = new ComboBox<>(FXCollections.observableArrayList(values));
        input.setMaxWidth(Double.MAX_VALUE);
        input.converterProperty().bind(Bindings.createObjectBinding(() -> new ChoiceWords<>(word), texts.bundle()));
        model.typed(field).subscribe(value -> input.setValue(values.contains(value) ? value : null));
        input.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.choose(field, now);
            }
        });
        return explained(field, input);
    }

    private static String name(SetupField field) {
        return "field." + field.name();
    }

    private Node explained(SetupField field, Node input) {
        Field labelled = new Field(id(field), texts.live(name(field)), input).says(model.problem(field));
        return explained(labelled, hint(id(field), texts.live(name(field) + ".hint")));
    }

    /** A setting with what it means below it. */
    static Node explained(Field labelled, Sentence hint) {
        VBox setting = new VBox(labelled, hint);
        setting.getStyleClass().add("setting");
        return setting;
    }

    static Sentence hint(String id, ObservableValue<String> text) {
        Sentence hint = new Sentence(id + "-hint", text);
        hint.getStyleClass().add("hint");
        return hint;
    }

    Button button(String id, String text, Runnable act) {
        Button button = new WordButton(id, texts.live(text), act);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
