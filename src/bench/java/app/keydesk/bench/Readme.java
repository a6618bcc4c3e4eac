package app.keydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The table in the project's README, between its two markers. */
final class Readme {
    static final String BEGIN = "<!-- benchmarks: written by mvn -Pbench verify -->\n";
    static final String END = "<!-- benchmarks: end -->\n";

    private Readme() {}

    static void write(Path file, Table table) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("no " + BEGIN.strip() + " … " + END.strip() + " in " + file);
        }
        Files.writeString(
                file, text.substring(0, begin + BEGIN.length()) + table.markdown(false) + text.substring(end));
    }
}
