package app.keydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The words of all screens: the same in every language, none missing, none that nobody reads, none in the code. */
class TextsTest {
    private static final Path WORDS = Path.of("src/main/resources/app/keydesk/ui");
    private static final Path CODE = Path.of("src/main/java/app/keydesk");
    private static final List<String> LANGUAGES = List.of("de", "fr", "es", "it");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:texts|shared|own)\\(?\\)?\\s*\\.(?:get|live)\\(\\s*\"([a-z][A-Za-z0-9_.-]*[A-Za-z0-9_])\"");
    private static final Pattern SHOWN = Pattern.compile(
            "(?:new (?:Label|Button|CheckBox|RadioButton|ToggleButton|MenuItem|Menu|Tooltip|Hyperlink|Text)"
                    + "|setText|setPromptText|setTitle|setAccessibleText|setHeaderText|setContentText)"
                    + "\\(\\s*\"([^\"]*\\p{L}{2}[^\"]*)\"");

    @TestFactory
    Stream<DynamicTest> everyLanguageSaysAllThatEnglishSaysWithTheSameValues() {
        return features()
                .flatMap(feature -> LANGUAGES.stream()
                        .map(language -> DynamicTest.dynamicTest(
                                feature.getFileName() + " in " + language, () -> isComplete(feature, language))));
    }

    private static void isComplete(Path feature, String language) {
        Map<String, String> english = words(feature.resolve("messages.properties"));
        Map<String, String> other = words(feature.resolve("messages_" + language + ".properties"));
        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((id, text) -> {
            assertThat(other.get(id)).as(id).isNotBlank();
            assertThat(values(other.get(id), Locale.of(language))).as(id).isEqualTo(values(text, Locale.UK));
        });
    }

    @TestFactory
    Stream<DynamicTest> aTextWithValuesKeepsItsApostrophesDoubled() {
        return features()
                .flatMap(TextsTest::files)
                .map(file -> DynamicTest.dynamicTest(
                        file.getParent().getFileName() + "/" + file.getFileName(),
                        () -> words(file)
                                .forEach((id, text) -> assertThat(id + "=" + text)
                                        .matches(
                                                pair -> !values(text, Locale.ROOT)
                                                                .isEmpty()
                                                        || !pair.contains("''"),
                                                "no '' without values")
                                        .matches(
                                                pair -> !text.contains("{")
                                                        || !text.replace("''", "")
                                                                .contains("'"),
                                                "' is doubled beside values"))));
    }

    @Test
    void noTextIsAskedForThatIsNotThere() {
        Set<String> all = new TreeSet<>();
        features()
                .forEach(feature ->
                        all.addAll(words(feature.resolve("messages.properties")).keySet()));
        List<String> missing = new ArrayList<>();
        sources()
                .forEach((file, code) -> ASKED.matcher(code)
                        .results()
                        .map(found -> found.group(1))
                        .filter(id -> !all.contains(id) && all.stream().noneMatch(known -> known.startsWith(id)))
                        .forEach(id -> missing.add(file.getFileName() + ": " + id)));
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsKeptThatNobodyReads() {
        Set<String> literals = sources().values().stream()
                .flatMap(code -> LITERAL.matcher(code).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        Set<String> beginnings = literals.stream()
                .filter(literal -> literal.matches("[a-z][A-Za-z0-9_.-]*[.-]"))
                .collect(Collectors.toSet());
        List<String> unread = new ArrayList<>();
        features()
                .forEach(feature -> words(feature.resolve("messages.properties")).keySet().stream()
                        .filter(id ->
                                !literals.contains(id) && beginnings.stream().noneMatch(id::startsWith))
                        .forEach(id -> unread.add(feature.getFileName() + ": " + id)));
        assertThat(unread).isEmpty();
    }

    @Test
    void noWordsStandInTheCodeOfAScreen() {
        List<String> words = new ArrayList<>();
        sources()
                .forEach((file, code) -> SHOWN.matcher(code)
                        .results()
                        .forEach(found -> words.add(file.getFileName() + ": " + found.group(1))));
        assertThat(words).isEmpty();
    }

    /** How many values a pattern takes, and which it shows. */
    private static Set<Integer> values(String text, Locale locale) {
        Format[] formats =
                text.contains("{") ? new MessageFormat(text, locale).getFormatsByArgumentIndex() : new Format[0];
        return IntStream.range(0, formats.length)
                .filter(index -> text.contains("{" + index))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> features() {
        return list(WORDS).filter(folder -> Files.exists(folder.resolve("messages.properties")));
    }

    private static Stream<Path> files(Path feature) {
        return list(feature).filter(file -> file.toString().endsWith(".properties"));
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> words(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        read.forEach((id, text) -> words.put(id.toString(), text.toString()));
        return words;
    }

    private static Map<Path, String> sources() {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> found = Files.walk(CODE)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
