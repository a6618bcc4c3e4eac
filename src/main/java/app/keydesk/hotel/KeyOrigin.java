package app.keydesk.hotel;

import java.time.Instant;
import java.util.List;

/**
 * What this desk wrote down when it issued a key; Seam does not keep it.
 *
 * @param isOverride true for the first key of a stay, false for a joiner
 * @param related the keys that it joined (joiner) or that stopped through it (override)
 * @param cardFormat the layout that it was issued in
 */
public record KeyOrigin(
        CredentialId keyId,
        String operator,
        Instant issuedAt,
        boolean isOverride,
        List<CredentialId> related,
        CardFormat cardFormat) {}
