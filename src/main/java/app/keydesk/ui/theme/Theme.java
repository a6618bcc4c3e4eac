package app.keydesk.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** The look of every window: AtlantaFX's light or dark, as the system has it or as the person chose. FX thread only. */
public final class Theme {
    static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");

    private Look look = Look.SYSTEM;
    private String scaleSheet = "";
    private final Scene scene;

    /** What a person may choose. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }

    public Theme(Scene scene) {
        this.scene = scene;
        scene.getStylesheets()
                .addAll(sheet("scale.css"), sheet("keydesk.css"), sheet("pane.css"), sheet("arrivals.css"));
        Platform.getPreferences().subscribe(this::apply);
        apply();
    }

    private static String sheet(String name) {
        return String.valueOf(Theme.class.getResource(name));
    }

    public void set(Look other) {
        look = other;
        apply();
    }

    /** Menus and lists that open over the window grow with it; the window itself does so in {@link ScaledPane}. */
    public void setScale(int percent) {
        String sheet = "data:text/css,.context-menu,.combo-box-popup,.tooltip,.dialog-pane{-fx-font-size:"
                + 14 * percent / 100 + "px;}";
        scene.getStylesheets().remove(scaleSheet);
        scaleSheet = sheet;
        if (percent != 100) {
            scene.getStylesheets().add(sheet);
        }
    }

    /**
     * Whether the system asks for more contrast.
     *
     * @param preferences JavaFX's: Windows says so itself, GTK by the name of its theme
     */
    static boolean isContrastAsked(Map<String, ?> preferences) {
        return Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
                || String.valueOf(preferences.get("GTK.theme_name"))
                        .toLowerCase(Locale.ROOT)
                        .contains("highcontrast");
    }

    private void apply() {
        Platform.Preferences system = Platform.getPreferences();
        boolean isContrast = look == Look.CONTRAST || look == Look.SYSTEM && isContrastAsked(system);
        boolean isDark =
                look == Look.DARK || look == Look.SYSTEM && !isContrast && system.getColorScheme() == ColorScheme.DARK;
        String sheet = isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        scene.getRoot().pseudoClassStateChanged(DARK, isDark);
        scene.getRoot().pseudoClassStateChanged(CONTRAST, isContrast);
    }
}
