package app.keydesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Pictures of what a test has on the screen, to be looked at by a person, under {@code target}. FX thread only. What tests
 * draw by the way is written with {@code -Dtest.gallery=true} alone, for it costs time.
 */
public final class Gallery {
    private static final Path FOLDER = Path.of("target", "gallery");

    private Gallery() {}

    /** The whole window, by the way. */
    public static void glance(Scene scene, String name) {
        if (Boolean.getBoolean("test.gallery")) {
            take(scene, FOLDER.resolve(name + ".png"));
        }
    }

    /** A part of the window, by the way. */
    public static void glance(Node node, String name) {
        if (Boolean.getBoolean("test.gallery")) {
            write(node.snapshot(null, null), FOLDER.resolve(name + ".png"));
        }
    }

    /** The whole window. */
    public static void take(Scene scene, Path file) {
        write(scene.snapshot(null), file);
    }

    private static void write(WritableImage picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
