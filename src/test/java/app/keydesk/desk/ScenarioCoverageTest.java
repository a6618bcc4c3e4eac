package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
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
    void noScenarioIsWithoutItsTest() throws Exception {
        Set<String> tags = new HashSet<>();
        for (Class<?> type : testClasses()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class)) {
                    Stream.of(method.getAnnotationsByType(Tag.class))
                            .map(Tag::value)
                            .forEach(tags::add);
                }
            }
        }

        assertThat(tags).containsAll(SCENARIOS);
    }

    private static List<Class<?>> testClasses() throws Exception {
        Path root = Path.of(ScenarioCoverageTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> file.toString().endsWith("Test.class"))
                    .filter(file -> !file.toString().endsWith("UiTest.class"))
                    .toList()) {
                String name = root.relativize(file).toString().replace(File.separatorChar, '.');
                types.add(Class.forName(name.substring(0, name.length() - ".class".length()), false, loader()));
            }
        }
        return types;
    }

    private static ClassLoader loader() {
        return ScenarioCoverageTest.class.getClassLoader();
    }
}
