package app.keydesk.hotel;

import org.jspecify.annotations.Nullable;

/** A guest's phone; keys reach it only while it has an active endpoint. */
public record Phone(PhoneId id, @Nullable IdentityId ownerId, String name, String deviceType, boolean isReady) {}
