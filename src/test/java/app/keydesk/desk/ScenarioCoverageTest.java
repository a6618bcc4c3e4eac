package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Each scenario of the certification list has a test that bears its name. */
class ScenarioCoverageTest {
    private static final List<String> SCENARIOS = List.of(
            "scenario-single-guest-single-room",
            "scenario-returning-guest",
            "scenario-several-guests-several-rooms",
            "scenario-join-mobile-key",
            "scenario-join-plastic-card",
            "scenario-update-key",
            "scenario-revoke-key",
            "scenario-remove-user-identity",
            "scenario-plastic-card",
            "scenario-read-card",
            "scenario-phone-readiness",
            "scenario-invitation",
            "scenario-lost-key",
            "scenario-lost-phone",
            "scenario-room-move",
            "scenario-guest-and-common-doors",
            "scenario-capacity",
            "scenario-label");

    @Test
    void noScenarioIsWithoutItsTest() {
        Set<String> tags = new ClassFileImporter()
                .importPackages("app.keydesk.desk", "app.keydesk.hotel").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class))
                        .flatMap(ScenarioCoverageTest::tags)
                        .collect(Collectors.toSet());

        assertThat(tags).containsAll(SCENARIOS);
    }

    private static Stream<String> tags(JavaMethod method) {
        return Stream.concat(
                method.tryGetAnnotationOfType(Tag.class).stream().map(Tag::value),
                method.tryGetAnnotationOfType(Tags.class).stream()
                        .flatMap(tags -> Stream.of(tags.value()))
                        .map(Tag::value));
    }
}
