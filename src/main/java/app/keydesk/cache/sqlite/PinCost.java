package app.keydesk.cache.sqlite;

/**
 * What one guess at a PIN costs.
 *
 * @param memoryKib memory of one Argon2id hash, in KiB
 */
public record PinCost(int memoryKib, int passes) {
    /** What OWASP's password storage sheet asks for: 19 MiB, two passes, one lane. */
    public static final PinCost NORMAL = new PinCost(19 * 1024, 2);
}
