package app.keydesk.hotel;

import org.jspecify.annotations.Nullable;

/**
 * An app account ({@code user_identity}); key, mail and phone number are each unique in a workspace.
 *
 * @param isBeingDeleted it is still listed and goes by itself ({@code being_deleted})
 */
public record UserIdentity(
        IdentityId id,
        @Nullable String key,
        String fullName,
        @Nullable String email,
        @Nullable String phoneNumber,
        boolean isBeingDeleted) {}
