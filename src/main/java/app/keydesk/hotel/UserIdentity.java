package app.keydesk.hotel;

import org.jspecify.annotations.Nullable;

/** An app account ({@code user_identity}); key, mail and phone number are each unique in a workspace. */
public record UserIdentity(
        IdentityId id,
        @Nullable String key,
        String fullName,
        @Nullable String email,
        @Nullable String phoneNumber) {}
