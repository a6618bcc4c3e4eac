import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What {@code installer/trimmed.txt} leaves out of the libraries. */
class Trimmed {
    private record Line(String text, String library, Pattern pattern) {}

    private final List<Line> without = new ArrayList<>();
    private final Map<String, ReachedClasses> only = new HashMap<>();
    private final Set<Line> used = new HashSet<>();

    /** @param jar finds a library, or the app, by its name without version */
    Trimmed(Path list, Target target, Function<String, Path> jar) throws IOException {
        for (String each : Files.readAllLines(list)) {
            String line = each.replaceFirst("^" + target.folder() + ": ", "").strip();
            String[] words = line.split(" +");
            switch (words[0]) {
                case "without" -> without.add(new Line(line, words[1], Pattern.compile(words[2])));
                case "only" -> {
                    ReachedClasses reached = new ReachedClasses(
                            jar.apply(words[1]),
                            List.of(words).subList(3, words.length).stream()
                                    .map(jar)
                                    .toList());
                    if (reached.isEmpty()) {
                        throw new IOException(list + ": nothing is reached any more: " + line);
                    }
                    only.put(words[1], reached);
                }
                default -> {
                    if (!line.isEmpty() && !line.startsWith("#") && !line.matches("(linux|windows|macos): .*")) {
                        throw new IOException(list + ": not understood: " + line);
                    }
                }
            }
        }
    }

    boolean leavesOut(String library, String entry) {
        boolean isOut = only.containsKey(library) && !only.get(library).needs(entry);
        for (Line line : without) {
            if (line.library().equals(library) && line.pattern().matcher(entry).matches()) {
                used.add(line);
                isOut = true;
            }
        }
        return isOut;
    }

    /** After all libraries were copied. */
    void checkThatEachLineFits() throws IOException {
        for (Line line : without) {
            if (!used.contains(line)) {
                throw new IOException("installer/trimmed.txt: fits nothing any more: " + line.text());
            }
        }
    }
}
