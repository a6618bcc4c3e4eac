package app.keydesk.desk;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done at the desk, and who may: the one table of it. Whoever may do something may approve it for another. */
public enum Permission {
    //                   front desk, supervisor, administrator
    ISSUE_KEY(true, true, true),
    STOP_KEY(true, true, true),
    READ_CARD(true, true, true),
    OVERRIDE_LIVE_STAY(false, true, true),
    NEW_KEYS_FOR_ROOM(false, true, true),
    KEY_WITHOUT_ID_CHECK(false, true, true),
    REMOVE_GUEST(false, true, true),
    EXPORT_GUEST(false, true, true),
    SEE_AUDIT(false, true, true),
    EXPORT_AUDIT(false, false, true),
    CHANGE_SETTINGS(false, false, true),
    CONNECT_HOTEL(false, false, true),
    MANAGE_OPERATORS(false, false, true);

    private final boolean forFrontDesk;
    private final boolean forSupervisor;
    private final boolean forAdministrator;

    Permission(boolean forFrontDesk, boolean forSupervisor, boolean forAdministrator) {
        this.forFrontDesk = forFrontDesk;
        this.forSupervisor = forSupervisor;
        this.forAdministrator = forAdministrator;
    }

    /** What a key takes that stops {@code losers}. */
    static Set<Permission> toIssue(List<CredentialId> losers) {
        return losers.isEmpty() ? EnumSet.of(ISSUE_KEY) : EnumSet.of(ISSUE_KEY, OVERRIDE_LIVE_STAY);
    }

    static Set<Permission> toIssue(KeyPlan plan) {
        return switch (plan) {
            case KeyPlan.Override(List<CredentialId> losers) -> toIssue(losers);
            case KeyPlan.Joiner _ -> toIssue(List.of());
        };
    }

    public boolean isGivenTo(Role role) {
        return switch (role) {
            case FRONT_DESK -> forFrontDesk;
            case SUPERVISOR -> forSupervisor;
            case ADMINISTRATOR -> forAdministrator;
        };
    }
}
