package app.keydesk.desk;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stops a lost key, or renews its rooms: an override for its guest, then a new key for each companion chosen. */
public final class ReplaceLostKey implements LostKeys {
    private final DeskParts parts;
    private final WorkOutcomes works;
    private final StayKeys stays;

    ReplaceLostKey(DeskParts parts, WorkOutcomes works) {
        this.parts = parts;
        this.works = works;
        this.stays = new StayKeys(parts);
    }

    @Override
    public List<KeyRow> companions(CredentialId lost) {
        return stays.key(lost).map(stays::companions).orElse(List.of());
    }

    @Override
    public WorkOutcome stopOne(CredentialId lost, IdCheck check, Progress progress) {
        return works.run(
                new Job(Job.Kind.LOST_KEY, List.of(new Task.Stop(lost)), check.notes()),
                Set.of(Permission.STOP_KEY),
                progress);
    }

    @Override
    public WorkOutcome renewRoom(Renewal renewal, Progress progress) {
        Optional<KeyRow> lost = stays.key(renewal.lost());
        if (lost.isEmpty()) {
            return new WorkOutcome.NotDone(new Problem.NotFound("acs_credential", "", null));
        }
        Instant now = parts.clock().instant();
        List<Reissue> keys = new ArrayList<>();
        keys.add(Reissue.same(lost.get(), renewal.encoderId(), now));
        for (CredentialId companion : renewal.rejoin()) {
            stays.key(companion)
                    .map(row -> Reissue.same(row, renewal.encoderId(), now))
                    .ifPresent(keys::add);
        }
        for (Reissue key : keys) {
            if (key.problem().isPresent()) {
                return new WorkOutcome.NotDone(key.problem().get());
            }
        }
        return works.run(
                new Job(Job.Kind.LOST_KEY, tasks(renewal, keys), renewal.check().notes()),
                needed(renewal.check()),
                progress);
    }

    private static Set<Permission> needed(IdCheck check) {
        return check.how() == IdCheck.How.NOT_CHECKED
                ? EnumSet.of(Permission.NEW_KEYS_FOR_ROOM, Permission.KEY_WITHOUT_ID_CHECK)
                : EnumSet.of(Permission.NEW_KEYS_FOR_ROOM);
    }

    private List<Task> tasks(Renewal renewal, List<Reissue> keys) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(keys.getFirst().task(0, new KeyPlan.Override(renewal.acceptedLosers())));
        for (int line = 1; line < keys.size(); line++) {
            tasks.add(keys.get(line).task(line, new KeyPlan.Joiner(beside(renewal, keys, line))));
        }
        return List.copyOf(tasks);
    }

    /** The renewed key, and for rooms that it does not open the keys that go on living there. */
    private List<CredentialId> beside(Renewal renewal, List<Reissue> keys, int line) {
        List<CredentialId> beside = new ArrayList<>();
        beside.add(Task.keyOfLine(0));
        Set<EntranceId> others = new LinkedHashSet<>(keys.get(line).rooms());
        keys.getFirst().rooms().forEach(others::remove);
        if (!others.isEmpty()) {
            stays.ofRooms(others).stream()
                    .map(KeyRow::id)
                    .filter(id -> !renewal.acceptedLosers().contains(id))
                    .forEach(beside::add);
        }
        return beside;
    }
}
