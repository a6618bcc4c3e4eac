package app.keydesk.desk;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway.Invitation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Guests' phones, asked of Seam while somebody looks. */
public final class GuestPhones implements Phones {
    private static final Logger LOG = LoggerFactory.getLogger(GuestPhones.class);
    private static final String LINK = "link";

    private final DeskParts parts;
    private final WorkOutcomes works;

    GuestPhones(DeskParts parts, WorkOutcomes works) {
        this.parts = parts;
        this.works = works;
    }

    @Override
    public Readiness readiness(AcsUserId guest) {
        Optional<IdentityId> identity = parts.cache().guestNamed(guest).map(Guest::identityId);
        if (identity.isPresent() && works.isOnline()) {
            try {
                Optional<List<Phone>> phones = new SideBySide(parts.threads())
                        .within(parts.pace().quickLook(), () -> parts.seam().phones(identity.get()));
                if (phones.isPresent()) {
                    parts.cache()
                            .store(
                                    CachePage.ofPhones(phones.get()),
                                    parts.clock().instant());
                    return new Readiness(phones.get(), true, true);
                }
            } catch (SeamException e) {
                LOG.warn("phones come from the cache: {}", ProblemCode.of(e.problem()));
            }
        }
        List<Phone> cached = parts.cache()
                .guest(guest, parts.clock().instant())
                .map(GuestDetails::phones)
                .orElse(List.of());
        return new Readiness(cached, identity.isPresent(), false);
    }

    @Override
    public InvitationOutcome invite(AcsUserId guest) {
        Optional<IdentityId> identity = parts.cache().guestNamed(guest).map(Guest::identityId);
        if (identity.isEmpty()) {
            return new InvitationOutcome.NotInvited(new Problem.BadInput("guest", "no-identity"));
        }
        if (!works.isOnline()) {
            return new InvitationOutcome.NotInvited(new Problem.Offline());
        }
        Optional<Problem> refusal = parts.options().authority().refusal(Permission.ISSUE_KEY);
        if (refusal.isPresent()) {
            return new InvitationOutcome.NotInvited(refusal.get());
        }
        try {
            Intent intent =
                    parts.journal().open("invite", parts.options().operator().get(), Map.of("guest", guest.value()));
            return invite(identity.get(), new StepLog(parts.journal(), intent));
        } catch (StorageException e) {
            return new InvitationOutcome.NotInvited(e.problem());
        }
    }

    /** A link without an answer is worth nothing: it is not looked up, the next one takes its place. */
    private InvitationOutcome invite(IdentityId identity, StepLog log) {
        log.begin(LINK, Map.of());
        try {
            Invitation invitation = parts.seam().createInvitation(identity);
            log.done(LINK, Map.of("invitation", invitation.id()));
            log.close(IntentState.DONE, null);
            return new InvitationOutcome.Invited(invitation.link(), invitation.expiresAt());
        } catch (SeamException e) {
            log.failed(LINK, e.problem());
            log.close(IntentState.FAILED, ProblemCode.of(e.problem()));
            return new InvitationOutcome.NotInvited(e.problem());
        }
    }

    @Override
    public WorkOutcome lost(AcsUserId guest, PhoneId phone, IdCheck check) {
        return works.run(
                new Job(Job.Kind.LOST_PHONE, List.of(new Task.Deactivate(guest, phone)), check.notes()),
                Set.of(Permission.STOP_KEY),
                Progress.NONE);
    }
}
