package app.keydesk.desk;

import app.keydesk.cache.Journal.StepState;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway.NewCredential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A key was sent again, since the looks found nothing; its first send may come to Seam after all. This desk asked for one
 * key: the one that lives stays, and is the one that the journal names; the others are stopped. That is looked at as soon as
 * the second send has its answer, and again until no first send can come any more.
 */
final class LateSend {
    /** After the name of a step that makes a key: it was not looked yet whether both sends made one. */
    private static final String SURPLUS = ".surplus";

    /** After the same name: the first send may still be on its way. */
    private static final String LATE = ".late";

    private static final String UNTIL = "until";

    private final DeskParts parts;
    private final StoppedSince since;
    private final Predicate<WorkId> isInHand;

    /** @param isInHand whether somebody is at a piece of work now */
    LateSend(DeskParts parts, Predicate<WorkId> isInHand) {
        this.parts = parts;
        this.since = new StoppedSince(parts.journal());
        this.isInHand = isInHand;
    }

    /** The step's key is about to be sent again. */
    void expect(StepLog log, String step) {
        Instant until = parts.clock().instant().plus(parts.pace().onItsWay());
        log.begin(step + LATE, Map.of(UNTIL, until.toString()));
        log.begin(step + SURPLUS, Map.of());
    }

    /** Whether a look is due that the line is not done without. */
    static boolean isUnseen(StepLog log, String step) {
        return log.isOpen(step + SURPLUS);
    }

    static boolean isDue(StepLog log, String step) {
        return isUnseen(log, step) || log.isOpen(step + LATE);
    }

    /**
     * Stops what was made twice; where the key was stopped or replaced meanwhile, whatever came of it since.
     *
     * @return the key that lives; empty where none does
     */
    Optional<Credential> settled(StepLog log, String step, NewCredential wanted, CredentialId made)
            throws SeamException {
        try {
            List<Credential> all = Patience.read(parts.pace().lookPatience(), () -> all(log, step, wanted, made));
            Optional<Credential> kept = kept(log, wanted, all, made);
            Instant now = parts.clock().instant();
            for (Credential other : all) {
                boolean isKept = kept.filter(key -> key.id().equals(other.id())).isPresent();
                if (!isKept && (!other.id().equals(made) || kept.isPresent() && other.isLive(now))) {
                    parts.seam().deleteCredential(other.id());
                }
            }
            return kept;
        } catch (SeamException e) {
            throw new SeamException(
                    new Problem.OutcomeUnknown(step + SURPLUS, e.problem().requestId()), e);
        }
    }

    /** What {@link #settled} found is noted; the work stays open while the first send may come. */
    void looked(StepLog log, String step) {
        if (isUnseen(log, step)) {
            log.done(step + SURPLUS, Map.of());
        }
        if (!log.isOpen(step + LATE)) {
            return;
        }
        boolean isOver = log.entry(step + LATE)
                .map(entry -> Instant.parse(entry.details().get(UNTIL)))
                .filter(until -> until.isAfter(parts.clock().instant()))
                .isEmpty();
        if (isOver) {
            log.done(step + LATE, Map.of());
        } else {
            log.leaveOpen();
        }
    }

    /** A later override, and a later key on the same phone, ends the one before; a later card beside others ends none. */
    private Optional<Credential> kept(StepLog log, NewCredential wanted, List<Credential> all, CredentialId made) {
        Instant now = parts.clock().instant();
        List<Credential> live = all.stream().filter(key -> key.isLive(now)).toList();
        Optional<Credential> ours =
                live.stream().filter(key -> key.id().equals(made)).findFirst();
        if (since.isGivenUp(made, log.intent())) {
            return ours;
        }
        boolean isLastToLive = wanted.plan() instanceof KeyPlan.Override || wanted.medium() == Medium.PHONE;
        Optional<Credential> newest = live.stream().max(Comparator.comparing(Credential::createdAt));
        return isLastToLive ? newest : ours.or(() -> newest);
    }

    private List<Credential> all(StepLog log, String step, NewCredential wanted, CredentialId made)
            throws SeamException {
        List<Credential> ofOwner = ofOwner(wanted);
        List<Credential> all = new ArrayList<>(matches(log, step, wanted, ofOwner));
        ofOwner.stream().filter(key -> key.id().equals(made)).forEach(all::add);
        return all;
    }

    /**
     * The key that only a send of this step can have made: one that lives, else the newest.
     *
     * @throws SeamException also where it may be the key of other work, which has no answer yet
     */
    Optional<Credential> find(StepLog log, String step, NewCredential wanted) throws SeamException {
        Instant now = parts.clock().instant();
        return matches(log, step, wanted, ofOwner(wanted)).stream()
                .max(Comparator.comparing((Credential key) -> key.isLive(now)).thenComparing(Credential::createdAt));
    }

    private List<Credential> matches(StepLog log, String step, NewCredential wanted, List<Credential> ofOwner)
            throws SeamException {
        Map<String, String> begun = log.entry(step).map(StepLog.Entry::details).orElse(Map.of());
        List<CredentialId> known = JobText.split(begun.getOrDefault("known", ""), CredentialId::new);
        String since = begun.get("since");
        List<Credential> matches = ofOwner.stream()
                .filter(key -> !known.contains(key.id()) && !key.isBeingDeleted())
                .filter(key -> since == null || !key.createdAt().isBefore(Instant.parse(since)))
                .filter(key -> KeyMatch.isMadeBy(wanted, key))
                .toList();
        if (!matches.isEmpty() && isKeyOfOthersUnderWay(log.work())) {
            throw new SeamException(new Problem.OutcomeUnknown(step, null));
        }
        return matches.stream()
                .filter(key -> parts.journal().originOf(key.id()).isEmpty()) // else it is other work's key
                .toList();
    }

    /** Such a key is at Seam before the journal says whose it is; asked after Seam and before the journal's origins. */
    boolean isKeyOfOthersUnderWay(WorkId work) {
        return parts.journal().unsettled().stream()
                .filter(other -> !UnderWay.work(other.id()).equals(work) && isInHand.test(UnderWay.work(other.id())))
                .flatMap(other -> other.steps().stream())
                .filter(step -> step.name().endsWith('.' + KeyMaker.KEY))
                .anyMatch(step -> step.state() == StepState.BEGUN || step.state() == StepState.UNKNOWN);
    }

    /** None where the owner was removed: the keys went with them. */
    private List<Credential> ofOwner(NewCredential wanted) throws SeamException {
        IdentityId identity = wanted.identityId();
        AcsUserId guest = wanted.guestId();
        try {
            if (identity != null) {
                return parts.seam().credentialsOf(identity);
            }
            return guest == null ? List.of() : parts.seam().credentialsOf(guest);
        } catch (SeamException e) {
            if (e.problem() instanceof Problem.NotFound) {
                return List.of();
            }
            throw e;
        }
    }
}
