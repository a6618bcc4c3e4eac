package app.keydesk.desk;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.StayWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new key in the place of one that is there: the same guest and medium, with what changes.
 *
 * @param encoderId where it is written if it is a card
 * @param cardFormat the layout of the new key
 */
record Reissue(
        KeyRow old,
        List<EntranceId> rooms,
        List<EntranceId> commonDoors,
        StayWindow window,
        @Nullable EncoderId encoderId,
        CardFormat cardFormat) {
    static Reissue same(KeyRow old, @Nullable EncoderId encoderId, Instant now) {
        Credential key = old.credential();
        return new Reissue(
                old, key.guestEntranceIds(), key.commonEntranceIds(), window(key, now), encoderId, old.cardFormat());
    }

    /** The key's own window; one without an end gets a day, for Visionline needs one. */
    static StayWindow window(Credential key, Instant now) {
        Instant from = key.startsAt() == null ? now : key.startsAt();
        Instant until = key.endsAt() == null ? now.plusSeconds(86_400) : key.endsAt();
        return new StayWindow(from, until.isAfter(from) ? until : from.plusSeconds(86_400));
    }

    Reissue until(StayWindow other) {
        return new Reissue(old, rooms, commonDoors, other, encoderId, cardFormat);
    }

    Reissue as(CardFormat other) {
        return new Reissue(old, rooms, commonDoors, window, encoderId, other);
    }

    Reissue in(List<EntranceId> others) {
        return new Reissue(old, others, commonDoors, window, encoderId, cardFormat);
    }

    /** What stands in the way: a key without an owner, or a card without an encoder. */
    Optional<Problem.BadInput> problem() {
        if (old.credential().guestId() == null) {
            return Optional.of(new Problem.BadInput("guest", "missing"));
        }
        return old.medium() == Medium.CARD && encoderId == null
                ? Optional.of(new Problem.BadInput("encoder", "missing"))
                : Optional.empty();
    }

    /** @param person the line's own number for the owner */
    Task.Issue task(int person, KeyPlan plan) {
        AcsUserId owner = old.credential().guestId();
        if (owner == null) {
            throw new IllegalStateException("a key without an owner cannot be made again");
        }
        boolean isCard = old.medium() == Medium.CARD;
        return new Task.Issue(
                person,
                new KeyRequest(
                        new GuestChoice.Known(owner),
                        rooms,
                        commonDoors,
                        window,
                        old.medium(),
                        isCard ? encoderId : null,
                        cardFormat,
                        plan,
                        old.id()));
    }
}
