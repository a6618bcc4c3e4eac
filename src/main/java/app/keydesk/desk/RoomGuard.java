package app.keydesk.desk;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.desk.RoomLook.Seen;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Stands before every send of an override: nobody loses a key whose loss was not accepted. One thread. */
final class RoomGuard {
    /** How old a look at the rooms may be when the override leaves. */
    static final Duration FRESH = Duration.ofSeconds(2);

    static final Problem CHANGED = new Problem.BadInput("rooms", JobNote.ROOM_CHANGED);

    private final RoomLook rooms;
    private final DeskParts parts;
    private final KeyRequest request;
    private final Set<CredentialId> own;
    private @Nullable Seen seen;
    private boolean isUsed;

    /** @param own keys that the same job made */
    RoomGuard(RoomLook rooms, DeskParts parts, KeyRequest request, Set<CredentialId> own) {
        this.rooms = rooms;
        this.parts = parts;
        this.request = request;
        this.own = own;
    }

    boolean isNeeded() {
        return request.plan() instanceof KeyPlan.Override;
    }

    void saw(Seen rooms) {
        seen = rooms;
        isUsed = false;
    }

    /** The rooms as they were right before the last send; null for a joiner, or before any. */
    @Nullable
    Seen seen() {
        return seen;
    }

    /**
     * @param isOurs tells a key that an earlier send of the same request made
     * @param newerThan when this desk itself last changed the rooms: an older look does not count
     * @throws SeamException with {@link #CHANGED} where a key lives that the person did not see
     */
    void check(Predicate<Credential> isOurs, Instant newerThan) throws SeamException {
        if (!(request.plan() instanceof KeyPlan.Override(List<CredentialId> losers))
                || isUsed && !parts.options().looksFirst()) {
            return;
        }
        Seen now = seen;
        if (now == null
                || isUsed
                || !now.at().isAfter(newerThan)
                || now.at().plus(FRESH).isBefore(parts.clock().instant())) {
            now = rooms.look(request.rooms());
            seen = now;
        }
        isUsed = true;
        boolean isChanged = now.live(request.rooms()).stream()
                .filter(key -> !losers.contains(key.id()) && !own.contains(key.id()))
                .filter(key -> key.parentId() == null || !losers.contains(key.parentId()))
                .anyMatch(key -> !key.id().equals(request.replaces()) && !isOurs.test(key));
        if (isChanged) {
            throw new SeamException(CHANGED);
        }
    }

    /**
     * An override that was left half way goes on by itself for a while only: later the room may be somebody's who has no key
     * yet, and a person is asked.
     *
     * @throws SeamException with {@link #CHANGED}
     */
    void checkAge(StepLog log) throws SeamException {
        boolean isOld = log.intent()
                .openedAt()
                .plus(Recovery.OLD)
                .isBefore(parts.clock().instant());
        if (isNeeded() && isOld && !log.progress().isAttended()) {
            throw new SeamException(CHANGED);
        }
    }

    /**
     * Work that was left half way goes on later: a newer key that the guest was given meanwhile is not replaced by an older
     * one, and a guest who was stopped meanwhile gets none.
     *
     * @param guest whom the key is for; null for a person who is new
     * @param work as it stands in the journal
     * @throws SeamException with {@link #CHANGED}
     */
    void checkOvertaken(@Nullable Guest guest, Intent work) throws SeamException {
        CredentialId replaced = request.replaces();
        if (guest == null || replaced == null || !parts.options().looksFirst()) {
            return;
        }
        if (new StoppedSince(parts.journal()).isStopped(replaced, guest, work)) {
            throw new SeamException(CHANGED);
        }
        boolean isOvertaken = parts.cache().guest(guest.id(), parts.clock().instant()).stream()
                .flatMap(details -> details.keys().stream())
                .filter(row -> row.state().isLive() && row.medium() == request.medium())
                .filter(row -> row.credential().guestEntranceIds().stream().anyMatch(request.rooms()::contains))
                .filter(row -> !row.id().equals(replaced) && !own.contains(row.id()))
                .map(KeyRow::origin)
                .anyMatch(origin -> origin != null && origin.issuedAt().isAfter(work.openedAt()));
        if (isOvertaken) {
            throw new SeamException(CHANGED);
        }
    }
}
