package app.keydesk.local;

import java.io.IOException;
import java.util.Optional;

/** Where secrets lie: the API key and the key of the data. */
public interface Secrets {
    /** Empty for none of this name. */
    Optional<String> read(String name) throws IOException;

    void write(String name, String value) throws IOException;
}
