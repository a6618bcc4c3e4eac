package app.keydesk.ui.controls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.RoomState;
import app.keydesk.ui.Texts;
import app.keydesk.ui.arrivals.ArrivalsView;
import app.keydesk.ui.lists.StaysView;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A state is told on every screen by the same word and the same picture. */
class StateSignTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it"})
    void everyStateHasItsOwnWordAndItsOwnPicture(String language) {
        Texts shared = texts(StateSign.class, language);

        assertThat(RoomState.values())
                .extracting(state -> StateSign.word(state, shared))
                .doesNotHaveDuplicates();
        assertThat(RoomState.values()).extracting(StateSign::glyph).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it"})
    void oneStateHasOneWordInTheGridTheListsAndTheArrivals(String language) {
        Texts shared = texts(StateSign.class, language);
        Texts arrivals = texts(ArrivalsView.class, language);
        String check = StateSign.word(RoomState.ATTENTION, shared);

        assertThat(texts(StaysView.class, language).get("stays.only.ATTENTION")).isEqualTo(check);
        assertThat(arrivals.get("arrivals.state.CHECK_KEY")).isEqualTo(check);
        assertThat(arrivals.get("arrivals.state.WAITING")).isEqualTo(StateSign.word(RoomState.WAITING, shared));
        assertThat(arrivals.get("arrivals.state.EXPECTED")).isEqualTo(StateSign.word(RoomState.EXPECTED, shared));
    }

    @Test
    void onePlaceGivesAStateItsPicture() {
        Map<String, List<String>> places = pictured()
                .collect(groupingBy(
                        method -> method.getRawParameterTypes().getFirst().getSimpleName(),
                        mapping(method -> method.getOwner().getSimpleName(), toList())));

        assertThat(places)
                .containsEntry(RoomState.class.getSimpleName(), List.of(StateSign.class.getSimpleName()))
                .containsEntry(KeyState.class.getSimpleName(), List.of(KeyLineView.class.getSimpleName()))
                .containsEntry(ArrivalState.class.getSimpleName(), List.of("ArrivalTable"));
    }

    /** What turns one of a closed set into a picture. */
    private static Stream<JavaMethod> pictured() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.keydesk.ui")
                        .stream()
                        .map(JavaClass::getMethods)
                        .flatMap(methods -> methods.stream())
                        .filter(method -> method.getRawReturnType().isEquivalentTo(Glyph.class)
                                && method.getRawParameterTypes().size() == 1
                                && assignableTo(Enum.class)
                                        .test(method.getRawParameterTypes().getFirst()));
    }

    private static Texts texts(Class<?> feature, String language) {
        return Texts.of(feature, new SimpleObjectProperty<>(Locale.of(language)));
    }
}
