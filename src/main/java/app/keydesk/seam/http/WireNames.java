package app.keydesk.seam.http;

import java.util.Map;

/**
 * How the spellings of Seam's older guides map to what the API takes today (reference 3 and 10). Unknown keys are dropped
 * by Seam without an error, so an old name would lose its value unseen: only the new ones are ever sent.
 */
final class WireNames {
    /** Old word → the word that is sent; an empty one has no counterpart and stays in the app. */
    static final Map<String, String> OLD_TO_NEW = Map.of(
            "cardFormat", "card_format",
            "cardType", "card_function_type",
            "joiners", "joiner_acs_credential_ids",
            "jointCredentialIDs", "joiner_acs_credential_ids",
            "is_override_key", "override",
            "override_previous_credentials", "override",
            "no_card_on_encoder", "no_credential_on_encoder",
            "email", "email_address",
            "label", "");

    private WireNames() {}

    /** The word of today for an old one; any other word as it is. */
    static String today(String word) {
        return OLD_TO_NEW.getOrDefault(word, word);
    }
}
