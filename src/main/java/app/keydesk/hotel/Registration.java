package app.keydesk.hotel;

/** A listener's place in a list; closing it ends the notices. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
