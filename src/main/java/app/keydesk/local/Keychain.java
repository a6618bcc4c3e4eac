package app.keydesk.local;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.util.Optional;

/** The operating system's keychain: Secret Service, Windows Credential Manager or macOS Keychain. */
public final class Keychain implements Secrets {
    private static final String SERVICE = "app.keydesk";

    private final Keyring keyring;

    private Keychain(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Empty where this PC has none that answers; the desk starts all the same. */
    public static Optional<Secrets> open() {
        try {
            return Optional.of(new Keychain(Keyring.create()));
        } catch (BackendNotSupportedException | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> read(String name) {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, name)).filter(value -> !value.isEmpty());
        } catch (PasswordAccessException none) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String name, String value) throws IOException {
        try {
            keyring.setPassword(SERVICE, name, value);
        } catch (PasswordAccessException e) {
            throw new IOException("the keychain refused to keep " + name, e);
        }
    }
}
