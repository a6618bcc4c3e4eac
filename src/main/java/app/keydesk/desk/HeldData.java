package app.keydesk.desk;

import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Line;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Privacy;
import app.keydesk.cache.Privacy.Holding;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.GuestDetails;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that this desk's files hold of a guest, for whoever may hand it to them. Blocking; off the FX thread. */
public final class HeldData {
    private final Privacy privacy;
    private final Audit audit;
    private final Authority authority;

    public HeldData(Privacy privacy, Audit audit, Authority authority) {
        this.privacy = privacy;
        this.audit = audit;
        this.authority = authority;
    }

    /**
     * That somebody looked is itself a line of the audit trail, written first.
     *
     * @throws NotPermittedException where neither the operator nor a second person may
     */
    public Held of(AcsUserId guest) {
        authority.demand(Permission.EXPORT_GUEST);
        String name = authority.operatorName();
        audit.record(new Act(new Person(name, name), "guest.export", Map.of("acs_user_id", guest.value())));
        Holding found = privacy.whatWeHold(guest);
        return new Held(
                found.file(),
                found.guest(),
                found.work().stream().map(HeldData::fact).toList(),
                found.trail().stream().map(HeldData::fact).toList());
    }

    private static Fact fact(Intent work) {
        return new Fact(work.openedAt(), work.kind(), work.state().name().toLowerCase(Locale.ROOT), null);
    }

    private static Fact fact(Line line) {
        int dot = line.action().lastIndexOf('.');
        return new Fact(
                line.at().toInstant(),
                line.action().substring(0, Math.max(0, dot)),
                line.action().substring(dot + 1),
                line.reason());
    }

    /**
     * What is held on a guest.
     *
     * @param file all of it as indented JSON, with every id
     * @param guest empty where only work or the audit trail still names them
     */
    public record Held(String file, Optional<GuestDetails> guest, List<Fact> work, List<Fact> trail) {}

    /**
     * What was done about the guest.
     *
     * @param kind the kind of work, a code
     * @param how it stands or went on, a code
     * @param reason as somebody typed it
     */
    public record Fact(
            Instant at, String kind, String how, @Nullable String reason) {}
}
