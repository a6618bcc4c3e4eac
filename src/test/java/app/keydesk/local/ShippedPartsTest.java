package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.local.ShippedParts.Part;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who looks at the app finds the licence of each part in it, whether its build had a network or not. */
class ShippedPartsTest {
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("<artifactId>(.*?)</artifactId>");

    @Test
    void eachPartIsNamedWithItsLicences() throws Exception {
        String list = "jna\t5\tLGPL-2.1, Apache\n\nbase\t26\tMIT OR EPL-2.0\n";

        assertThat(ShippedParts.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(new Part("base", "26", "MIT OR EPL-2.0"), new Part("jna", "5", "LGPL-2.1, Apache"));
    }

    @Test
    void everyLibraryOfTheAppIsThereAndNoneIsWithoutALicence() throws Exception {
        List<String> named = librariesOfTheApp();
        assertThat(named).hasSizeGreaterThan(20);

        List<Part> parts = ShippedParts.all();

        assertThat(parts).extracting(Part::name).containsAll(named);
        assertThat(parts)
                .allMatch(part -> !part.licences().isBlank())
                .noneMatch(part -> part.licences().contains("Unknown"));
    }

    /** The dependencies of the pom without those of the tests. */
    private static List<String> librariesOfTheApp() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        return DEPENDENCY
                .matcher(own)
                .results()
                .map(found -> found.group(1))
                .filter(one -> !one.contains("<scope>test</scope>"))
                .map(one ->
                        NAME.matcher(one).results().findFirst().orElseThrow().group(1))
                .toList();
    }
}
