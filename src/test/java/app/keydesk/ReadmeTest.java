package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README claims of security is held by a test of that name, and its figures are those that are kept. */
class ReadmeTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void eachLineOfTheThreatModelNamesTestsThatAreThere() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("## Security");
        List<String> lines = readme.substring(start, readme.indexOf("\n## ", start))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| who "))
                .toList();
        Set<String> tests = tests();

        assertThat(lines).hasSizeGreaterThan(10).allSatisfy(line -> {
            List<String> named =
                    TEST.matcher(line).results().map(found -> found.group(1)).toList();
            assertThat(named).as(line).isNotEmpty().isSubsetOf(tests);
        });
    }

    /** Written by {@code mvn -Pbench verify -Dbench.only=none}. */
    @Test
    void theTableOfSpeedsIsTheOneThatIsKeptWithoutItsSpreads() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String kept = Files.readString(Path.of("src/bench/results/benchmarks.md"));
        int begin = readme.indexOf("\n", readme.indexOf("<!-- benchmarks: written")) + 1;

        assertThat(readme.substring(begin, readme.indexOf("<!-- benchmarks: end")))
                .isEqualTo(kept.replaceAll(" \\([0-9.]+–[0-9.]+\\)", "").replace(" (min–max)", ""));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
