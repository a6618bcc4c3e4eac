package app.keydesk.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One stylesheet holds every size of letters and every space, and both come in few steps. */
class ScaleTest {
    private static final Path STYLES = Path.of("src/main/resources/app/keydesk/ui/theme");
    private static final Path SCALE = STYLES.resolve("scale.css");
    private static final Pattern SIZES =
            Pattern.compile("-fx-(?<kind>font-size|spacing|hgap|vgap|padding):(?<values>[^;}]*)");
    private static final Set<String> LETTERS = Set.of("12px", "13px", "14px", "17px", "22px");
    private static final Set<String> SPACES =
            Set.of("0", "2px", "3px", "4px", "6px", "8px", "10px", "12px", "16px", "24px", "36px");

    @Test
    void noOtherStylesheetGivesASize() throws IOException {
        try (Stream<Path> sheets = Files.list(STYLES)) {
            List<Path> others = sheets.filter(sheet -> sheet.toString().endsWith(".css"))
                    .filter(sheet -> !sheet.equals(SCALE))
                    .toList();
            assertThat(others)
                    .isNotEmpty()
                    .allSatisfy(sheet ->
                            assertThat(sizes(sheet)).as(sheet.toString()).isEmpty());
        }
    }

    @Test
    void lettersAndSpacesComeInTheStepsOfTheScale() throws IOException {
        List<MatchResult> sizes = sizes(SCALE);
        assertThat(sizes).hasSizeGreaterThan(30);
        for (MatchResult size : sizes) {
            Set<String> steps = size.group("kind").equals("font-size") ? LETTERS : SPACES;
            assertThat(size.group("values").strip().split(" ")).as(size.group()).isSubsetOf(steps);
        }
    }

    @Test
    void noViewSetsASpaceOfItsOwn() throws IOException {
        Pattern own = Pattern.compile("setSpacing\\(|setHgap\\(|setVgap\\(|setPadding\\(|new [HV]Box\\(\\d");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/app/keydesk/ui"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContainPattern(own));
        }
    }

    private static List<MatchResult> sizes(Path sheet) throws IOException {
        return SIZES.matcher(Files.readString(sheet)).results().toList();
    }
}
