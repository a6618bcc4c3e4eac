package app.keydesk.ui.rooms;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A text of a tile. It wears what {@link TileLook} tells and no stylesheet speaks to it, for styles that are looked up for
 * each text of each tile were most of what a scroll cost. It is placed by its tile alone.
 */
final class TileText extends Text {
    private static final String ELLIPSIS = "…";

    TileText() {
        setManaged(false);
        setTextOrigin(VPos.TOP);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return List.of();
    }

    void wear(Text sample) {
        Font font = sample.getFont();
        if (!font.equals(getFont())) {
            setFont(font);
        }
        setFill(sample.getFill());
    }

    void place(double x, double y) {
        setLayoutX(x);
        setLayoutY(y);
    }

    double width() {
        return getLayoutBounds().getWidth();
    }

    double height() {
        return getLayoutBounds().getHeight();
    }

    /**
     * Shows as much of {@code words} as fits, and {@code after} in any case.
     *
     * @return whether all of them fit
     */
    boolean fit(String words, String after, double room) {
        setText(words + after);
        double wanted = width();
        if (wanted <= room) {
            return true;
        }
        int kept = (int) (words.length() * room / wanted) + 1;
        do {
            kept = shorter(words, kept);
            setText(words.substring(0, kept).stripTrailing() + ELLIPSIS + after);
        } while (kept > 0 && width() > room);
        return false;
    }

    /** One character less; no character of two parts is cut. */
    private static int shorter(String words, int length) {
        int less = Math.max(0, Math.min(length, words.length()) - 1);
        return less > 0 && Character.isHighSurrogate(words.charAt(less - 1)) ? less - 1 : less;
    }
}
