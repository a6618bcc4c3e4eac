package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.local.ShippedParts.Part;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Who looks at the app finds the licence of each part in it. */
class ShippedPartsTest {
    @Test
    void eachPartIsNamedWithItsLicencesOnce() throws Exception {
        String sbom = """
                {"components":[
                 {"name":"jna","version":"5","licenses":[{"license":{"id":"LGPL-2.1"}},{"license":{"name":"Apache"}}]},
                 {"name":"base","version":"26","licenses":[{"expression":"MIT OR EPL-2.0"}]},
                 {"name":"base","version":"26","licenses":[{"expression":"MIT OR EPL-2.0"}]}]}
                """;

        assertThat(ShippedParts.read(new ByteArrayInputStream(sbom.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(new Part("base", "26", "MIT OR EPL-2.0"), new Part("jna", "5", "LGPL-2.1, Apache"));
    }

    @Test
    void noPartOfThisBuildIsWithoutALicence() throws Exception {
        assertThat(ShippedParts.all()).allMatch(part -> !part.licences().isBlank());
    }
}
