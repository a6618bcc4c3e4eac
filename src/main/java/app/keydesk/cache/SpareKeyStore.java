package app.keydesk.cache;

import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKeyId;
import java.util.List;

/**
 * The spare keys in this desk's drawer. To whom one is lent is stored encrypted, and is gone when it is back. Blocking; any
 * thread but the FX thread. Every method throws {@link StorageException} where the file fails.
 */
public interface SpareKeyStore extends AutoCloseable {
    /** In the order of their labels. */
    List<SpareKey> all();

    /** Stores it; one with the same id is replaced. When this returns it survives a power cut. */
    void save(SpareKey key);

    void remove(SpareKeyId key);

    @Override
    void close();
}
