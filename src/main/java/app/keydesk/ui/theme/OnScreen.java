package app.keydesk.ui.theme;

import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Windows that lie on the screen as a whole, with title bar and borders. */
public final class OnScreen {
    /** Points for the title bar and the borders of any system. */
    private static final double BORDERS = 48;

    private OnScreen() {}

    /** Whether a content of this size lies on the screen as a whole. */
    public static boolean fits(double width, double height, Rectangle2D screen) {
        return width <= screen.getWidth() && height + BORDERS <= screen.getHeight();
    }

    /** The content of a window asks for no more than the screen of {@code owner} has. */
    static void limit(Region content, Window owner) {
        Rectangle2D screen = screen(new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()));
        content.setMaxSize(screen.getWidth(), screen.getHeight() - BORDERS);
    }

    /** Moves a shown window that lies beyond its screen, and makes one that is too large for it smaller. */
    static void put(Stage window) {
        Rectangle2D now = new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
        Rectangle2D put = within(now, screen(now));
        window.setX(put.getMinX());
        window.setY(put.getMinY());
        window.setWidth(put.getWidth());
        window.setHeight(put.getHeight());
    }

    private static Rectangle2D screen(Rectangle2D window) {
        return Screen.getScreensForRectangle(window).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }

    /** The window's nearest place on the screen, no larger than that. */
    static Rectangle2D within(Rectangle2D window, Rectangle2D screen) {
        double width = Math.min(window.getWidth(), screen.getWidth());
        double room = screen.getHeight() - BORDERS; // a title bar may be put above what was just shown
        double height = Math.min(window.getHeight(), room);
        return new Rectangle2D(
                Math.clamp(window.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(window.getMinY(), screen.getMinY(), screen.getMinY() + room - height),
                width,
                height);
    }
}
