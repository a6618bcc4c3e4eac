package app.keydesk.ui.invite;

import io.nayuki.qrcodegen.QrCode;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A text as a QR code: black on white in every theme, or no phone could read it. */
final class QrCodeView extends ImageView {
    private static final int DOTS_PER_MODULE = 5;
    private static final int QUIET_ZONE = 4;

    void show(String text) {
        setImage(text.isEmpty() ? null : draw(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)));
    }

    private static WritableImage draw(QrCode code) {
        int side = (code.size + 2 * QUIET_ZONE) * DOTS_PER_MODULE;
        WritableImage image = new WritableImage(side, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean isDark = code.getModule(x / DOTS_PER_MODULE - QUIET_ZONE, y / DOTS_PER_MODULE - QUIET_ZONE);
                image.getPixelWriter().setColor(x, y, isDark ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }
}
