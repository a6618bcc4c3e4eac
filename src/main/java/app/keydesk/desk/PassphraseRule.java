package app.keydesk.desk;

import app.keydesk.desk.PinRule.Weakness;
import java.util.Optional;

/** Which passphrases are good enough for keys that lie beside what they open: {@value #SHORTEST} characters, six of them different. */
public final class PassphraseRule {
    public static final int SHORTEST = 12;

    private static final int FEWEST_DIFFERENT = 6;

    private PassphraseRule() {}

    public static Optional<Weakness> weakness(char[] passphrase) {
        if (passphrase.length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        long different = new String(passphrase).codePoints().distinct().count();
        return different < FEWEST_DIFFERENT || PinRule.isSeries(passphrase)
                ? Optional.of(Weakness.TOO_SIMPLE)
                : Optional.empty();
    }
}
