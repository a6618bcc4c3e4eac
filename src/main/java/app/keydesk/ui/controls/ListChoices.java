package app.keydesk.ui.controls;

import app.keydesk.desk.setup.ListMemory;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The choices of one list, as they were left at this desk; each change is kept. A word that is no choice any more counts
 * as none.
 *
 * @param list begins the names under which they are kept
 */
public record ListChoices(ListMemory memory, String list) {

    /** One of a few values, at first {@code first}. */
    public <E extends Enum<E>> ObjectProperty<E> one(String name, E first) {
        ObjectProperty<E> chosen =
                new SimpleObjectProperty<>(recalled(name, word -> constant(first.getDeclaringClass(), word))
                        .orElse(first));
        chosen.subscribe((was, is) -> memory.keep(name(name), is.name()));
        return chosen;
    }

    /** One of a few values or none, which is null. */
    public <E extends Enum<E>> ObjectProperty<@Nullable E> oneOrAll(String name, Class<E> kind) {
        ObjectProperty<@Nullable E> chosen = new SimpleObjectProperty<>(
                recalled(name, word -> constant(kind, word)).orElse(null));
        chosen.subscribe((was, is) -> memory.keep(name(name), is == null ? "" : is.name()));
        return chosen;
    }

    /** A number or none, which is null. */
    public ObjectProperty<@Nullable Integer> numberOrAll(String name) {
        ObjectProperty<@Nullable Integer> chosen =
                new SimpleObjectProperty<>(recalled(name, ListChoices::number).orElse(null));
        chosen.subscribe((was, is) -> memory.keep(name(name), is == null ? "" : String.valueOf(is)));
        return chosen;
    }

    public ObjectProperty<SortBy> sort() {
        ObjectProperty<SortBy> chosen = new SimpleObjectProperty<>(
                recalled("sort", word -> Optional.of(SortBy.of(word))).orElse(SortBy.NONE));
        chosen.subscribe((was, is) -> memory.keep(name("sort"), is.kept()));
        return chosen;
    }

    private <T> Optional<T> recalled(String name, Function<String, Optional<T>> read) {
        return memory.recall(name(name)).flatMap(read);
    }

    private String name(String choice) {
        return list + "." + choice;
    }

    private static Optional<Integer> number(String word) {
        return word.matches("[0-9]{1,7}") ? Optional.of(Integer.valueOf(word)) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> kind, String word) {
        return Stream.of(kind.getEnumConstants())
                .filter(value -> value.name().equals(word))
                .findFirst();
    }
}
