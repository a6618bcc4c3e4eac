package app.keydesk.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** The look of every window: AtlantaFX's light or dark, as the system has it or as the person chose. FX thread only. */
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");

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
        scene.getStylesheets().addAll(sheet("keydesk.css"), sheet("pane.css"), sheet("arrivals.css"));
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
    }

    private static String sheet(String name) {
        return String.valueOf(Theme.class.getResource(name));
    }

    /** Gives a window of its own the look of the one it belongs to. */
    public static void copy(Scene from, Scene to) {
        for (PseudoClass state : List.of(DARK, CONTRAST)) {
            to.getRoot()
                    .pseudoClassStateChanged(
                            state, from.getRoot().getPseudoClassStates().contains(state));
        }
    }

    public void set(Look other) {
        look = other;
        apply();
    }

    /** Menus and lists that open over the window grow with it; the window itself does so in {@link ScaledPane}. */
    public void setScale(int percent) {
        String sheet =
                "data:text/css,.context-menu,.combo-box-popup,.tooltip{-fx-font-size:" + 14 * percent / 100 + "px;}";
        scene.getStylesheets().remove(scaleSheet);
        scaleSheet = sheet;
        if (percent != 100) {
            scene.getStylesheets().add(sheet);
        }
    }

    private void apply() {
        boolean isDark = look == Look.DARK
                || look == Look.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        String sheet = isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        scene.getRoot().pseudoClassStateChanged(DARK, isDark);
        scene.getRoot().pseudoClassStateChanged(CONTRAST, look == Look.CONTRAST);
    }
}
