package app.keydesk.desk;

import app.keydesk.desk.CardReader.Remedy;
import app.keydesk.desk.CardReader.Verdict;
import app.keydesk.hotel.CardReading;
import app.keydesk.hotel.CardReading.OnCard;
import app.keydesk.hotel.Credential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a card opens or not, from its own flags first and Seam's word after (reference 4 j). */
final class CardVerdict {
    private CardVerdict() {}

    static Verdict of(CardReading reading, Instant now) {
        OnCard card = reading.onCard();
        Credential key = reading.onSeam();
        if (card == null) {
            return Verdict.BLANK;
        }
        Verdict byFlags = byFlags(card);
        if (byFlags != null) {
            return byFlags;
        }
        if (key == null) {
            return Verdict.UNKNOWN_TO_SEAM;
        }
        if (isOver(card, key, now)) {
            return Verdict.EXPIRED;
        }
        if (key.isBeingDeleted()) {
            return Verdict.STOPPED;
        }
        if (Boolean.FALSE.equals(key.isValid())) {
            return Verdict.OVERRIDDEN;
        }
        return ofLive(reading, card, now);
    }

    private static Verdict ofLive(CardReading reading, OnCard card, Instant now) {
        if (Boolean.TRUE.equals(card.pendingAutoUpdate())) {
            return Verdict.PENDING_UPDATE;
        }
        if (reading.warnings().stream()
                .anyMatch(warning -> warning.code().equals("acs_credential_on_encoder_out_of_sync"))) {
            return Verdict.OUT_OF_STEP;
        }
        return card.startsAt() != null && card.startsAt().isAfter(now) ? Verdict.STARTS_LATER : Verdict.SHOULD_WORK;
    }

    private static boolean isOver(OnCard card, Credential key, Instant now) {
        Instant end = card.endsAt() != null ? card.endsAt() : key.endsAt();
        return end != null && !end.isAfter(now);
    }

    private static @Nullable Verdict byFlags(OnCard card) {
        if (Boolean.TRUE.equals(card.cancelled())) {
            return Verdict.CANCELLED;
        }
        if (Boolean.TRUE.equals(card.discarded())) {
            return Verdict.DISCARDED;
        }
        if (Boolean.TRUE.equals(card.overridden())) {
            return Verdict.OVERRIDDEN;
        }
        if (Boolean.TRUE.equals(card.overwritten())) {
            return Verdict.OVERWRITTEN;
        }
        return Boolean.TRUE.equals(card.expired()) ? Verdict.EXPIRED : null;
    }

    /**
     * @param isStayOn the card's guest still has the room
     * @param isRoomFree no live key opens it
     */
    static Remedy remedy(Verdict verdict, boolean isStayOn, boolean isRoomFree) {
        return switch (verdict) {
            case STARTS_LATER -> Remedy.NONE;
            case BLANK, UNKNOWN_TO_SEAM -> isRoomFree ? Remedy.NEW_STAY : Remedy.ANOTHER_KEY;
            case PENDING_UPDATE, OUT_OF_STEP -> Remedy.ENCODE_AGAIN;
            case EXPIRED -> isStayOn || isRoomFree ? Remedy.EXTEND : Remedy.ANOTHER_KEY;
            case SHOULD_WORK -> Remedy.REMAKE;
            case STOPPED, DISCARDED, CANCELLED, OVERRIDDEN, OVERWRITTEN ->
                isStayOn ? Remedy.REMAKE : isRoomFree ? Remedy.NEW_STAY : Remedy.ANOTHER_KEY;
        };
    }
}
