package app.keydesk.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The parts of this app and their licences, from the list that its build makes of the libraries' own words. */
public final class ShippedParts {
    private static final String LIST = "keydesk-parts.txt";

    private ShippedParts() {}

    /** @param licences as the part's makers name them; several: any one of them */
    public record Part(String name, String version, String licences) {}

    /** By name. Blocking. */
    public static List<Part> all() throws IOException {
        try (InputStream list = ShippedParts.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IOException("this build has no list of its parts");
            }
            return read(list);
        }
    }

    /** A line for each: name, version and licences, a tab between them. */
    static List<Part> read(InputStream list) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length == 3)
                    .map(cells -> new Part(cells[0], cells[1], cells[2].strip()))
                    .sorted(Comparator.comparing(Part::name))
                    .toList();
        }
    }
}
