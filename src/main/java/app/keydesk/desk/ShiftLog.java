package app.keydesk.desk;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.Step;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.desk.IdCheck.How;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the journal tells of some hours at this desk. Blocking; off the FX thread. */
public final class ShiftLog {
    private static final int LATEST = 500;
    private static final String CARD_STEP = ".card";

    private final DeskParts parts;

    public ShiftLog(DeskParts parts) {
        this.parts = parts;
    }

    /**
     * A card that the encoder did not write.
     *
     * @param code the encoder's, an open set
     * @param isWritten whether it was written later
     */
    public record FailedCard(Instant at, String guestName, List<EntranceId> rooms, String code, boolean isWritten) {}

    /** A key for a room that had keys already, given to somebody whose ID nobody noted. */
    public record UncheckedKey(Instant at, String guestName, List<EntranceId> rooms, String operator) {}

    /** Oldest first. */
    public List<FailedCard> failedCards(Instant since) {
        List<FailedCard> found = new ArrayList<>();
        for (Work work : works(since)) {
            Intent intent = work.intent();
            Job job = work.job();
            List<WorkLine> lines = lines(intent, job);
            for (Step step : intent.steps()) {
                if (step.name().endsWith(CARD_STEP) && step.state() == StepState.FAILED) {
                    WorkLine line = lines.get(lineOf(step));
                    String code = step.outcome().getOrDefault("problem", "");
                    found.add(
                            new FailedCard(step.at(), line.guestName(), rooms(job, line), code, isOnCard(line.key())));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Oldest first. */
    public List<UncheckedKey> uncheckedKeys(Instant since) {
        List<UncheckedKey> found = new ArrayList<>();
        for (Work work : works(since)) {
            Intent intent = work.intent();
            Job job = work.job();
            if (isUnchecked(job)) {
                lines(intent, job).stream()
                        .filter(line -> line.isDone() && job.tasks().get(line.number()) instanceof Task.Issue)
                        .map(line -> new UncheckedKey(
                                intent.openedAt(), line.guestName(), rooms(job, line), intent.operator()))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** Another key, or a lost one renewed; a first key is given with the check-in's own papers. */
    private static boolean isUnchecked(Job job) {
        String how = job.notes().getOrDefault("idCheck", How.NOT_CHECKED.name());
        return how.equals(How.NOT_CHECKED.name())
                && switch (job.kind()) {
                    case ISSUE ->
                        job.tasks().stream()
                                .anyMatch(task -> task instanceof Task.Issue issue
                                        && issue.request().plan() instanceof KeyPlan.Joiner);
                    case LOST_KEY -> true;
                    case ENCODE, STOP, CHECK_OUT, REMOVE_GUEST, REVISE, MOVE, LOST_PHONE, GROUP -> false;
                };
    }

    private record Work(Intent intent, Job job) {}

    /** What can be read of it; the other stands on the to-do list. */
    private List<Work> works(Instant since) {
        return parts.journal().recent(LATEST).stream()
                .filter(intent ->
                        !intent.openedAt().isBefore(since) && intent.details().containsKey("job"))
                .flatMap(intent -> JobText.of(intent).map(job -> new Work(intent, job)).stream())
                .toList()
                .reversed();
    }

    private List<WorkLine> lines(Intent intent, Job job) {
        return new JobLines(parts, job, new StepLog(parts.journal(), intent)).all();
    }

    private static int lineOf(Step step) {
        return Integer.parseInt(step.name().substring(0, step.name().indexOf('.')));
    }

    private List<EntranceId> rooms(Job job, WorkLine line) {
        if (job.tasks().get(line.number()) instanceof Task.Issue issue) {
            return issue.request().rooms();
        }
        CredentialId key = line.key();
        return key == null
                ? List.of()
                : details(key)
                        .map(found -> found.row().credential().guestEntranceIds())
                        .orElse(List.of());
    }

    private boolean isOnCard(@Nullable CredentialId key) {
        return key != null
                && details(key)
                        .map(found -> found.row().credential().isIssued())
                        .orElse(false);
    }

    private Optional<KeyDetails> details(CredentialId key) {
        return parts.cache().key(key, parts.clock().instant());
    }
}
