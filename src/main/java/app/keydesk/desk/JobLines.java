package app.keydesk.desk;

import app.keydesk.desk.WorkLine.State;
import app.keydesk.desk.WorkLine.What;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A job's lines as a person sees them, kept in step with the journal. One thread. */
final class JobLines {
    private final DeskParts parts;
    private final Job job;
    private final List<WorkLine> lines = new ArrayList<>();

    JobLines(DeskParts parts, Job job, StepLog log) {
        this.parts = parts;
        this.job = job;
        for (int line = 0; line < job.tasks().size(); line++) {
            lines.add(restored(line, job.tasks().get(line), log));
        }
    }

    List<WorkLine> all() {
        return List.copyOf(lines);
    }

    boolean isDone(int line) {
        return lines.get(line).isDone();
    }

    int cards() {
        return (int) job.tasks().stream()
                .filter(task -> task instanceof Task.Encode
                        || task instanceof Task.Issue issue && issue.request().medium() == Medium.CARD)
                .count();
    }

    Set<CredentialId> keysMade() {
        Set<CredentialId> keys = new HashSet<>();
        for (WorkLine line : lines) {
            if (line.key() != null && line.what() != What.STOP_KEY) {
                keys.add(line.key());
            }
        }
        return keys;
    }

    /** The key itself, or the one that the named line made. */
    CredentialId keyFor(CredentialId id) {
        for (WorkLine line : lines) {
            if (id.equals(Task.keyOfLine(line.number())) && line.key() != null) {
                return line.key();
            }
        }
        return id;
    }

    WorkLine under(int number) {
        return put(number, State.UNDER_WAY, lines.get(number).key(), null);
    }

    WorkLine ended(int number, TaskEnd end) {
        CredentialId key = lines.get(number).key();
        return switch (end) {
            case TaskEnd.Done(Credential made) -> put(number, State.DONE, made == null ? key : made.id(), null);
            case TaskEnd.NotOnCard(CredentialId made, Problem problem) -> put(number, State.NOT_DONE, made, problem);
            case TaskEnd.Collided(Credential made, var _) -> put(number, State.DONE, made.id(), null);
            case TaskEnd.Changed _ ->
                put(number, State.NOT_DONE, key, new Problem.BadInput("rooms", JobNote.ROOM_CHANGED));
            case TaskEnd.Failed(Problem problem) -> put(number, State.NOT_DONE, key, problem);
            case TaskEnd.Unsure(Problem problem) -> put(number, State.UNCERTAIN, key, problem);
        };
    }

    private WorkLine put(int number, State state, @Nullable CredentialId key, @Nullable Problem problem) {
        WorkLine line = lines.get(number);
        WorkLine next = new WorkLine(number, line.what(), line.guestName(), state, key, problem);
        lines.set(number, next);
        return next;
    }

    private WorkLine restored(int line, Task task, StepLog log) {
        return switch (task) {
            case Task.Issue(int _, KeyRequest request) -> {
                String made = log.isDone(line + ".key") ? log.outcome(line + ".key", "key") : null;
                boolean isWritten =
                        request.medium() != Medium.CARD || request.encoderId() == null || log.isDone(line + ".card");
                boolean isReplaced = request.replaces() == null || log.isDone(line + ".replaced");
                boolean isAlone = !LateSend.isUnseen(log, line + ".key");
                What what = request.plan() instanceof KeyPlan.Override ? What.NEW_KEY : What.ANOTHER_KEY;
                yield line(
                        line,
                        what,
                        name(request.guest()),
                        made != null && isWritten && isReplaced && isAlone,
                        made == null ? null : new CredentialId(made));
            }
            case Task.Encode(CredentialId key, EncoderId _) ->
                line(line, What.WRITE_CARD, owner(key), log.isDone(line + ".card"), key);
            case Task.Stop(CredentialId key) -> line(line, What.STOP_KEY, owner(key), log.isDone(line + ".stop"), key);
            case Task.Remove(AcsUserId guest, IdentityId _) ->
                line(line, What.STOP_KEY, name(new GuestChoice.Known(guest)), log.isDone(line + ".remove"), null);
            case Task.Deactivate(AcsUserId guest, PhoneId _) ->
                line(line, What.STOP_KEY, name(new GuestChoice.Known(guest)), log.isDone(line + ".deactivate"), null);
        };
    }

    private static WorkLine line(int number, What what, String name, boolean isDone, @Nullable CredentialId key) {
        return new WorkLine(number, what, name, isDone ? State.DONE : State.WAITING, key, null);
    }

    private String name(GuestChoice choice) {
        return switch (choice) {
            case GuestChoice.New guest -> guest.fullName();
            case GuestChoice.Known known ->
                parts.cache().guestNamed(known.id()).map(Guest::fullName).orElse("");
        };
    }

    private String owner(CredentialId key) {
        return parts.cache()
                .key(key, parts.clock().instant())
                .map((KeyDetails details) -> details.row().guestName())
                .orElse("");
    }

    /** The rooms that the job issues keys for. */
    List<EntranceId> rooms() {
        return job.tasks().stream()
                .flatMap(task -> task instanceof Task.Issue issue
                        ? issue.request().rooms().stream()
                        : Stream.<EntranceId>empty())
                .distinct()
                .toList();
    }
}
