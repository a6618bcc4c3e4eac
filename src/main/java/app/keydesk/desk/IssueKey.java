package app.keydesk.desk;

import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Issues one key: override or joiner, phone or card. */
public final class IssueKey implements Issuing {
    private static final Logger LOG = LoggerFactory.getLogger(IssueKey.class);

    private final DeskParts parts;
    private final JobRunner runner;
    private final RequestCheck check;
    private final RoomLook rooms;
    private final PendingCards pendingCards;
    private final BooleanSupplier isOnline;

    IssueKey(DeskParts parts, JobRunner runner, BooleanSupplier isOnline) {
        this.parts = parts;
        this.runner = runner;
        this.isOnline = isOnline;
        this.check = new RequestCheck(parts);
        this.rooms = new RoomLook(parts);
        this.pendingCards = new PendingCards(parts.journal());
    }

    @Override
    public LiveKeys liveKeys(List<EntranceId> doors) {
        if (isOnline.getAsBoolean()) {
            try {
                Optional<List<KeyRow>> fresh = new SideBySide(parts.threads())
                        .within(
                                parts.pace().quickLook(),
                                () -> rooms.rows(SideBySide.await(runner.looks().look(doors))
                                        .live(doors)));
                if (fresh.isPresent()) {
                    return new LiveKeys(fresh.get(), true);
                }
            } catch (SeamException e) {
                LOG.warn("live keys come from the cache: {}", ProblemCode.of(e.problem()));
            }
        }
        return new LiveKeys(cached(doors), false);
    }

    private List<KeyRow> cached(List<EntranceId> doors) {
        Instant now = parts.clock().instant();
        return rooms.cachedRows(parts.cache().liveKeys(doors, now));
    }

    @Override
    public IssueOutcome issue(KeyRequest request, Progress progress) {
        try {
            Optional<Problem> wrong = check.problem(request);
            if (wrong.isPresent()) {
                return new IssueOutcome.NotIssued(wrong.get());
            }
        } catch (StorageException e) {
            return new IssueOutcome.NotIssued(e.problem());
        }
        return run(
                new Job(Job.Kind.ISSUE, List.of(new Task.Issue(0, request))),
                Permission.toIssue(request.plan()),
                progress);
    }

    @Override
    public IssueOutcome encode(CredentialId key, EncoderId encoder, Progress progress) {
        IssueOutcome outcome = run(
                new Job(Job.Kind.ENCODE, List.of(new Task.Encode(key, encoder))),
                Set.of(Permission.ISSUE_KEY),
                progress);
        if (outcome instanceof IssueOutcome.Issued) {
            pendingCards.settle(key);
        }
        return outcome;
    }

    private IssueOutcome run(Job job, Set<Permission> needed, Progress progress) {
        if (!isOnline.getAsBoolean()) {
            return new IssueOutcome.NotIssued(new Problem.Offline());
        }
        for (Permission permission : needed) {
            Optional<Problem> refusal = parts.options().authority().refusal(permission);
            if (refusal.isPresent()) {
                return new IssueOutcome.NotIssued(refusal.get());
            }
        }
        try {
            return outcome(runner.start(job, progress));
        } catch (StorageException e) {
            return new IssueOutcome.NotIssued(e.problem());
        }
    }

    private static IssueOutcome outcome(JobRunner.End end) {
        TaskEnd stop = end.stop();
        Credential key = end.lastKey();
        if (stop == null) {
            if (key == null) {
                throw new IllegalStateException("a job that issues ended without a key");
            }
            return new IssueOutcome.Issued(key);
        }
        return switch (stop) {
            case TaskEnd.NotOnCard(CredentialId id, Problem problem) -> new IssueOutcome.NotOnCard(id, problem);
            case TaskEnd.Changed(List<KeyRow> live) -> new IssueOutcome.RoomChanged(live);
            case TaskEnd.Collided(Credential made, List<KeyRow> others) -> new IssueOutcome.Collided(made, others);
            case TaskEnd.Failed(Problem problem) -> new IssueOutcome.NotIssued(problem);
            case TaskEnd.Unsure(Problem problem) -> new IssueOutcome.Uncertain(end.work(), problem);
            case TaskEnd.Done _ -> throw new IllegalStateException("a line that is done stops nothing");
        };
    }
}
