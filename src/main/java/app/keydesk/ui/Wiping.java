package app.keydesk.ui;

import java.util.Arrays;
import java.util.concurrent.Callable;
import javafx.beans.property.StringProperty;

/** What a person typed in secret lies in memory no longer than the call that needs it. */
public final class Wiping {
    private Wiping() {}

    /** {@code call}, after which {@code secrets} are wiped, however it ends. */
    public static <T> Callable<T> after(Callable<T> call, char[]... secrets) {
        return () -> {
            try {
                return call.call();
            } finally {
                wipe(secrets);
            }
        };
    }

    /** What was typed; the field is empty then. */
    public static char[] take(StringProperty field) {
        char[] secret = field.get().toCharArray();
        field.set("");
        return secret;
    }

    public static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, ' ');
        }
    }
}
