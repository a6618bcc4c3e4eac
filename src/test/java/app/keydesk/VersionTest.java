package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void theAppTellsTheVersionThatIsBuilt() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>keydesk</artifactId>\n  <version>" + Main.VERSION + "</version>");
    }
}
