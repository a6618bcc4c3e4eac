import app.keydesk.cache.Argon2id;
import app.keydesk.paper.Sheet;
import app.keydesk.paper.pdf.PdfSheetFile;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Does with the libraries that were trimmed what neither the training run nor the robot does: seals a PIN, prints a receipt,
 * and looks for a keychain. Runs on the packaged class path alone.
 */
class TryLibraries {
    /** Of the whole library; the parameters are in {@link #sealedPin}. */
    private static final String SEALED_PIN = "116a5d16d40f894d450fe55f77e4cd1b014491cb77bb97710d14ddf3937c5279";

    private TryLibraries() {}

    public static void main(String[] args) throws Exception {
        check(sealedPin().equals(SEALED_PIN), "Argon2id gives " + sealedPin());
        Path receipt = Files.createTempFile("keydesk-", ".pdf");
        check(new PdfSheetFile().save(receipt(), receipt), "the receipt lacks letters");
        check(Files.readString(receipt, StandardCharsets.ISO_8859_1).startsWith("%PDF-"), "the receipt is no PDF");
        Files.delete(receipt);
        lookForKeychain();
    }

    private static String sealedPin() {
        byte[] salt = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(new Argon2id(1024, 2).derive("placeholder".toCharArray(), salt));
    }

    private static Sheet receipt() {
        return new Sheet(
                Sheet.Format.SLIP,
                "Zimmer 412 · Łukasz Ελένη Ж",
                List.of(new Sheet.Heading("Keys"), new Sheet.Fact("Guest", "Robin Plätzhalter")),
                "Hotel");
    }

    /** Whether there is one or not; a class that is missing ends it with an error. */
    private static void lookForKeychain() throws Exception {
        try {
            Keyring.create().close();
        } catch (BackendNotSupportedException none) {
            System.out.println("no keychain on this machine");
        }
    }

    private static void check(boolean isGood, String otherwise) {
        if (!isGood) {
            throw new IllegalStateException(otherwise);
        }
    }
}
