package app.keydesk.desk;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that another desk's override ended a key of ours right after we issued it: neither desk saw the other's key
 * before. The work goes back on the to-do list.
 */
final class CollisionWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CollisionWatch.class);
    private static final Duration SAME_MOMENT = Duration.ofMinutes(1);
    private static final int RECENT = 20;

    private final DeskParts parts;
    private final StayKeys stays;
    private final Runnable told;

    /** @param told called when the to-do list has grown */
    CollisionWatch(DeskParts parts, Runnable told) {
        this.parts = parts;
        this.stays = new StayKeys(parts);
        this.told = told;
    }

    /** After each read, for whether our key's end or the other desk's key is seen first is chance. */
    void look() {
        try {
            lookAtRecent();
        } catch (StorageException e) {
            LOG.warn("could not look for other desks' keys: {}", e.problem().fault());
        }
    }

    private void lookAtRecent() {
        if (!isIdle()) {
            return;
        }
        for (Intent intent : parts.journal().recent(RECENT)) {
            if (intent.state() == IntentState.DONE && isCollided(intent)) {
                tell(intent);
            }
        }
    }

    private boolean isCollided(Intent intent) {
        return intent.steps().stream()
                .flatMap(step -> Optional.ofNullable(step.outcome().get(KeyMaker.KEY)).stream())
                .map(CredentialId::new)
                .filter(id -> parts.journal()
                        .originOf(id)
                        .filter(origin -> origin.isOverride() && isRecent(origin))
                        .isPresent())
                .flatMap(id -> stays.key(id).stream())
                .filter(row -> row.state() == KeyState.REPLACED && isEndedElsewhere(row))
                .anyMatch(row -> !isEndedHere(intent, row.id()));
    }

    /** This desk itself gave a later key in its place. */
    private boolean isEndedHere(Intent intent, CredentialId key) {
        return parts.journal().since(intent.id()).stream()
                .filter(later -> later.details().containsKey("job"))
                .flatMap(CollisionWatch::issued)
                .anyMatch(request -> key.equals(request.replaces())
                        || request.plan() instanceof KeyPlan.Override(List<CredentialId> losers)
                                && losers.contains(key));
    }

    /** What keys were made for. */
    private static Stream<KeyRequest> issued(Intent work) {
        List<Task> tasks = JobText.of(work).map(Job::tasks).orElse(List.of());
        return work.steps().stream()
                .filter(step -> step.outcome().containsKey(KeyMaker.KEY))
                .map(step ->
                        Integer.parseInt(step.name().substring(0, step.name().indexOf('.'))))
                .filter(line -> line < tasks.size())
                .map(tasks::get)
                .flatMap(task -> task instanceof Task.Issue issue ? Stream.of(issue.request()) : Stream.of());
    }

    /** While work of ours is open, a key without an origin may be our own. */
    private boolean isIdle() {
        return parts.journal().unsettled().stream().noneMatch(intent -> intent.state() == IntentState.OPEN);
    }

    private boolean isRecent(KeyOrigin origin) {
        return origin.issuedAt().plus(SAME_MOMENT).isAfter(parts.clock().instant());
    }

    /** A key of another desk's opens the room that was made about when ours was. */
    private boolean isEndedElsewhere(KeyRow ours) {
        Credential key = ours.credential();
        return stays.ofRooms(key.guestEntranceIds()).stream()
                .filter(other -> other.origin() == null)
                .anyMatch(other ->
                        isSameMoment(key.createdAt(), other.credential().createdAt()));
    }

    static boolean isSameMoment(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME_MOMENT) < 0;
    }

    private void tell(Intent intent) {
        LOG.warn(
                "another desk ended a key of {} right after it was issued",
                intent.id().value());
        parts.journal().close(intent.id(), IntentState.NEEDS_PERSON, JobNote.COLLIDED);
        told.run();
    }
}
