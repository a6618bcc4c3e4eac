package app.keydesk.desk;

import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.Privacy;
import app.keydesk.hotel.AcsUserId;
import java.util.Map;

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
     * Indented JSON. That somebody looked is itself a line of the audit trail, written first.
     *
     * @throws NotPermittedException where neither the operator nor a second person may
     */
    public String of(AcsUserId guest) {
        authority.demand(Permission.EXPORT_GUEST);
        String name = authority.operatorName();
        audit.record(new Act(new Person(name, name), "guest.export", Map.of("acs_user_id", guest.value())));
        return privacy.whatWeHold(guest);
    }
}
