package app.keydesk.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the system asks of the look. */
class ThemeTest {
    @Test
    void windowsAndGtkAskForMoreContrastInTheirOwnWords() {
        assertThat(Theme.isContrastAsked(Map.of("Windows.SPI.HighContrast", true)))
                .isTrue();
        assertThat(Theme.isContrastAsked(Map.of("GTK.theme_name", "HighContrastInverse")))
                .isTrue();
        assertThat(Theme.isContrastAsked(Map.of("Windows.SPI.HighContrast", false, "GTK.theme_name", "Adwaita")))
                .isFalse();
        assertThat(Theme.isContrastAsked(Map.of())).isFalse();
    }
}
