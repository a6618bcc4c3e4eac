package app.keydesk.desk;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Issues the changed key as a joiner to the stay's other keys, and each ticked companion's after it; where no other key
 * lives or a room is added, as an override whose losers the person saw.
 */
public final class ReviseKey implements Revising {
    private final DeskParts parts;
    private final WorkOutcomes works;
    private final StayKeys stays;

    ReviseKey(DeskParts parts, WorkOutcomes works) {
        this.parts = parts;
        this.works = works;
        this.stays = new StayKeys(parts);
    }

    @Override
    public Companions companions(CredentialId key) {
        KeyRow row = stays.key(key).orElseThrow(() -> new IllegalArgumentException("no such key in the cache"));
        return new Companions(row, stays.companions(row));
    }

    @Override
    public List<KeyRow> losers(Revision revision) {
        return stays.key(revision.key())
                .filter(row -> isOverride(revision, row))
                .map(row -> stays.ofRooms(revision.rooms()).stream()
                        .filter(other -> !other.id().equals(row.id()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public WorkOutcome revise(Revision revision, Progress progress) {
        works.settleOpen();
        Optional<KeyRow> row = stays.key(revision.key());
        if (row.isEmpty()) {
            return new WorkOutcome.NotDone(new Problem.NotFound("acs_credential", "", null));
        }
        if (!revision.window().endsAt().isAfter(parts.clock().instant())) {
            return new WorkOutcome.NotDone(new Problem.BadInput("until", "past"));
        }
        List<Reissue> changes = changes(revision, row.get());
        for (Reissue change : changes) {
            if (change.problem().isPresent()) {
                return new WorkOutcome.NotDone(change.problem().get());
            }
        }
        return works.run(
                new Job(Job.Kind.REVISE, tasks(revision, row.get(), changes)),
                Permission.toIssue(revision.acceptedLosers()),
                progress);
    }

    private List<Reissue> changes(Revision revision, KeyRow row) {
        List<Reissue> changes = new ArrayList<>();
        changes.add(new Reissue(
                row,
                revision.rooms(),
                revision.commonDoors(),
                revision.window(),
                revision.encoderId(),
                revision.cardFormat()));
        for (CredentialId companion : revision.companions()) {
            stays.key(companion)
                    .map(other -> Reissue.same(
                                    other, revision.encoderId(), parts.clock().instant())
                            .until(revision.window()))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private List<Task> tasks(Revision revision, KeyRow row, List<Reissue> changes) {
        boolean isOverride = isOverride(revision, row);
        List<Task> tasks = new ArrayList<>();
        for (int line = 0; line < changes.size(); line++) {
            KeyPlan plan = line == 0 && isOverride
                    ? new KeyPlan.Override(revision.acceptedLosers())
                    : new KeyPlan.Joiner(beside(changes, line, isOverride));
            tasks.add(changes.get(line).task(line, plan));
        }
        return List.copyOf(tasks);
    }

    /** The stay's other keys as they are when the line's turn comes: those changed before by their new key. */
    private List<CredentialId> beside(List<Reissue> changes, int line, boolean isOverride) {
        List<CredentialId> beside = new ArrayList<>();
        for (int before = 0; before < line; before++) {
            beside.add(Task.keyOfLine(before));
        }
        Set<CredentialId> changed = new HashSet<>();
        for (int before = 0; before <= line; before++) {
            changed.add(changes.get(before).old().id());
        }
        if (!isOverride) {
            stays.ofRooms(changes.get(line).rooms()).stream()
                    .map(KeyRow::id)
                    .filter(id -> !changed.contains(id))
                    .forEach(beside::add);
        }
        return beside;
    }

    /** A joiner's rooms must be those of the keys that it joins (reference 8.6). */
    private boolean isOverride(Revision revision, KeyRow row) {
        Set<EntranceId> covered = new HashSet<>();
        for (KeyRow other : stays.companions(row)) {
            covered.addAll(other.credential().guestEntranceIds());
        }
        return covered.isEmpty() || !covered.containsAll(revision.rooms());
    }
}
