package app.keydesk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** How well the words on a scene stand out from what is drawn behind them, as WCAG 2.2 measures it. FX thread only. */
public final class Legibility {
    /** WCAG 2.2, 1.4.3: text. */
    public static final double TEXT = 4.5;

    /** WCAG 2.2, 1.4.11 and large text. */
    public static final double PICTURE = 3;

    private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;

    private final List<String> faint = new ArrayList<>();
    private final double markOfSwitchedOff;
    private int measured;

    private Legibility(double markOfSwitchedOff) {
        this.markOfSwitchedOff = markOfSwitchedOff;
    }

    /** What was looked at. {@code faint}: what does not reach its mark, in words. */
    public record Found(int measured, List<String> faint) {}

    /** Measures each text and icon that can be seen; what is switched off need not stand out but in high contrast. */
    public static Found of(Scene scene) {
        boolean isContrast = scene.getRoot().getPseudoClassStates().contains(CONTRAST);
        Legibility look = new Legibility(isContrast ? TEXT : PICTURE);
        Color page = scene.getFill() instanceof Color colour ? colour : Color.WHITE;
        look.into(scene.getRoot(), page, 1);
        return new Found(look.measured, List.copyOf(look.faint));
    }

    private void into(Node node, Color behind, double opacity) {
        if (!node.isVisible()) {
            return;
        }
        double through = opacity * node.getOpacity();
        Color ground = node instanceof Region region ? over(region, behind, through) : behind;
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
            measure(text, blend(fill, ground, through), ground);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> into(child, ground, through));
        }
    }

    private void measure(Text text, Color ink, Color ground) {
        measured++;
        double size = text.getFont().getSize();
        boolean isBold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        boolean isPicture = text instanceof FontIcon || size >= LARGE || isBold && size >= LARGE_BOLD;
        double mark = isPicture ? PICTURE : TEXT;
        double ratio = ratio(ink, ground);
        if (ratio < (text.isDisabled() ? Math.min(mark, markOfSwitchedOff) : mark)) {
            faint.add("%s: %s on %s is %.2f : 1".formatted(name(text), hex(ink), hex(ground), ratio));
        }
    }

    private static String name(Text text) {
        String words = text instanceof FontIcon icon ? icon.getIconLiteral() : "\"" + text.getText() + "\"";
        Node owner = text.getParent();
        return words + " in " + (owner == null ? "" : owner.getStyleClass() + "#" + owner.getId());
    }

    private static Color over(Region region, Color behind, double opacity) {
        Color ground = behind;
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                Paint paint = fill.getFill();
                if (paint instanceof Color colour) {
                    ground = blend(colour, ground, opacity);
                }
            }
        }
        return ground;
    }

    private static Color blend(Color above, Color below, double opacity) {
        double share = above.getOpacity() * opacity;
        return Color.color(
                above.getRed() * share + below.getRed() * (1 - share),
                above.getGreen() * share + below.getGreen() * (1 - share),
                above.getBlue() * share + below.getBlue() * (1 - share));
    }

    /** From 1, no difference, to 21. */
    public static double ratio(Color one, Color other) {
        double a = light(one);
        double b = light(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double light(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color colour) {
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255));
    }
}
