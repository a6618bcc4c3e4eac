package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.local.ShippedParts.Part;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The jars of this build are those whose SHA-256 is kept in {@code shipped-jars.sha256}. Who changes a version adds its
 * line, by {@code sha256sum} of a jar that was compared with what its makers published.
 */
class ShippedJarsTest {
    private static final Path KEPT = Path.of("src/test/resources/shipped-jars.sha256");

    @Test
    void everyJarThatIsShippedIsTheOneWhoseChecksumIsKept() throws Exception {
        Map<String, String> kept = kept();
        Map<String, String> found = new TreeMap<>();
        for (Path jar : shippedJars()) {
            found.put(String.valueOf(jar.getFileName()), sha256(jar));
        }

        assertThat(found).hasSizeGreaterThan(35);
        assertThat(kept).containsAllEntriesOf(found);
    }

    @Test
    void noPartIsShippedWithoutAKeptChecksum() throws Exception {
        assertThat(ShippedParts.all()).extracting(ShippedJarsTest::jarName).isSubsetOf(kept().keySet());
    }

    private static Map<String, String> kept() throws Exception {
        try (Stream<String> lines = Files.lines(KEPT)) {
            return lines.map(line -> line.split(" +"))
                    .collect(Collectors.toMap(cells -> cells[1], cells -> cells[0], (one, other) -> one, TreeMap::new));
        }
    }

    /** Those of the class path that belong to the app, with what is made for this system. */
    private static List<Path> shippedJars() throws Exception {
        List<String> names = ShippedParts.all().stream()
                .map(ShippedJarsTest::jarName)
                .map(name -> name.replace(".jar", ""))
                .toList();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> names.stream().anyMatch(name -> isOf(name, String.valueOf(jar.getFileName()))))
                .toList();
    }

    private static boolean isOf(String name, String jar) {
        return jar.equals(name + ".jar") || jar.matches("\\Q" + name + "\\E-(linux|win|mac)(-aarch64)?\\.jar");
    }

    private static String jarName(Part part) {
        return part.name() + "-" + part.version() + ".jar";
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
