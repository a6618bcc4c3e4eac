package app.keydesk.hotel;

import java.time.Instant;

/** What a receptionist must know of a key, in one word. It speaks of the server, phone and card; never of the lock. */
public enum KeyState {
    QUEUED,
    ISSUING,
    WAITING_FOR_CARD,
    WAITING_FOR_PHONE,
    STARTS_LATER,
    ON_CARD,
    ON_PHONE,
    LIVE,
    NEEDS_ENCODING,
    REPLACED,
    STOPPING,
    STOPPED,
    EXPIRED,
    FAILED;

    /** Whether it counts as a live key in the grid. */
    public boolean isLive() {
        return switch (this) {
            case WAITING_FOR_CARD, WAITING_FOR_PHONE, STARTS_LATER, ON_CARD, ON_PHONE, LIVE, NEEDS_ENCODING -> true;
            case QUEUED, ISSUING, REPLACED, STOPPING, STOPPED, EXPIRED, FAILED -> false;
        };
    }

    /**
     * The state that Seam's facts tell.
     *
     * @param phonesReached how many phones have the key: children of a multi-phone parent
     */
    public static KeyState of(Credential key, int phonesReached, Instant now) {
        if (key.isBeingDeleted()) {
            return STOPPING;
        }
        if (Boolean.FALSE.equals(key.isValid())) {
            return REPLACED;
        }
        if (key.endsAt() != null && !key.endsAt().isAfter(now)) {
            return EXPIRED;
        }
        if (key.hasNotice("needs_to_be_reissued")) {
            return NEEDS_ENCODING;
        }
        boolean isLater = key.startsAt() != null && key.startsAt().isAfter(now);
        return switch (key.medium()) {
            case CARD -> !key.isIssued() ? WAITING_FOR_CARD : isLater ? STARTS_LATER : ON_CARD;
            case PHONE ->
                key.isMultiPhone() && phonesReached == 0 ? WAITING_FOR_PHONE : isLater ? STARTS_LATER : ON_PHONE;
            case OTHER -> isLater ? STARTS_LATER : LIVE;
        };
    }
}
