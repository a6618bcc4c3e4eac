package app.keydesk.desk;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Removes a guest: live keys first, each by its own line, then the identity with all that hangs on it. */
public final class RemoveGuest implements Removing {
    private final DeskParts parts;
    private final WorkOutcomes works;
    private final RoomLook rooms;

    RemoveGuest(DeskParts parts, WorkOutcomes works) {
        this.parts = parts;
        this.works = works;
        this.rooms = new RoomLook(parts);
    }

    @Override
    public List<KeyRow> liveKeys(AcsUserId guest) {
        try {
            Optional<List<KeyRow>> fresh = works.isOnline()
                    ? new SideBySide(parts.threads()).within(parts.pace().quickLook(), () -> fresh(guest))
                    : Optional.empty();
            return fresh.orElseGet(() -> cached(guest));
        } catch (SeamException e) {
            return cached(guest);
        }
    }

    private List<KeyRow> fresh(AcsUserId guest) throws SeamException {
        Instant now = parts.clock().instant();
        List<Credential> keys = parts.seam().credentialsOf(guest);
        parts.cache().store(CachePage.ofCredentials(keys), now);
        return rooms.cachedRows(
                keys.stream().filter(key -> !key.isChild() && key.isLive(now)).toList());
    }

    private List<KeyRow> cached(AcsUserId guest) {
        return parts.cache().guest(guest, parts.clock().instant()).stream()
                .flatMap(details -> details.keys().stream())
                .filter(row -> row.state().isLive())
                .toList();
    }

    @Override
    public RemoveOutcome remove(AcsUserId guest, List<CredentialId> confirmed, Progress progress) {
        if (!works.isOnline()) {
            return new RemoveOutcome.NotRemoved(new Problem.Offline());
        }
        works.settleOpen();
        List<KeyRow> live;
        try {
            live = StoppableCall.of(parts).run(progress, () -> fresh(guest));
        } catch (SeamException e) {
            return new RemoveOutcome.NotRemoved(e.problem());
        }
        if (live.stream().anyMatch(row -> !confirmed.contains(row.id()))) {
            return new RemoveOutcome.HasLiveKeys(live);
        }
        return outcome(works.run(job(guest, live), Set.of(Permission.REMOVE_GUEST), progress));
    }

    private Job job(AcsUserId guest, List<KeyRow> live) {
        Optional<Guest> known = parts.cache().guestNamed(guest);
        List<Task> tasks = new ArrayList<>();
        live.forEach(row -> tasks.add(new Task.Stop(row.id())));
        tasks.add(new Task.Remove(guest, known.map(Guest::identityId).orElse(null)));
        return new Job(Job.Kind.REMOVE_GUEST, List.copyOf(tasks));
    }

    private static RemoveOutcome outcome(WorkOutcome outcome) {
        return switch (outcome) {
            case WorkOutcome.Done _ -> new RemoveOutcome.Removed();
            case WorkOutcome.InPart(WorkId work, List<WorkLine> lines, Problem problem) ->
                new RemoveOutcome.InPart(
                        work,
                        lines.stream()
                                .filter(WorkLine::isDone)
                                .map(WorkLine::key)
                                .filter(Objects::nonNull)
                                .toList(),
                        problem);
            case WorkOutcome.RoomChanged(List<KeyRow> rows) -> new RemoveOutcome.HasLiveKeys(rows);
            case WorkOutcome.NotDone(Problem problem) -> new RemoveOutcome.NotRemoved(problem);
        };
    }
}
