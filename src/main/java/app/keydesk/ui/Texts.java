package app.keydesk.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The words of one feature, from {@code messages*.properties} in its own resource folder, in a language that can change
 * while the app runs. Patterns are those of {@link MessageFormat}, with {@code {0,choice,…}} for plurals.
 */
public final class Texts {
    private final ReadOnlyObjectProperty<Locale> language;
    private final ReadOnlyObjectWrapper<ResourceBundle> bundle;

    private Texts(Class<?> feature, ReadOnlyObjectProperty<Locale> language) {
        String name = feature.getPackageName() + ".messages";
        this.language = language;
        this.bundle = new ReadOnlyObjectWrapper<>(load(name, language.get()));
        language.addListener((property, before, now) -> bundle.set(load(name, now)));
    }

    /** The words of the package that {@code feature} lies in. */
    public static Texts of(Class<?> feature, ReadOnlyObjectProperty<Locale> language) {
        return new Texts(feature, language);
    }

    /** English for good: for tests. */
    public static Texts english(Class<?> feature) {
        return new Texts(feature, new SimpleObjectProperty<>(Locale.UK));
    }

    private static ResourceBundle load(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return language.get();
    }

    /** The text now. A missing id is a defect and throws. */
    public String get(String id, Object... values) {
        String pattern = bundle.get().getString(id);
        return values.length == 0 ? pattern : new MessageFormat(pattern, language.get()).format(values);
    }

    /** Whether there is a text of this id: for words of Seam's, of which new ones come. */
    public boolean has(String id) {
        return bundle.get().containsKey(id);
    }

    /** The text as it follows the language. */
    public ObservableValue<String> live(String id, Object... values) {
        return Bindings.createStringBinding(() -> get(id, values), bundle);
    }

    /** Changes whenever the words do. */
    public ReadOnlyObjectProperty<ResourceBundle> bundle() {
        return bundle.getReadOnlyProperty();
    }
}
