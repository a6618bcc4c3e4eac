package app.keydesk.hotel;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An access system of the workspace ({@code acs_system}): the hotel's Visionline, or a credential manager.
 *
 * @param zone the zone that Seam knows for it, if any
 * @param managerId the credential manager that Seam names for it ({@code default_credential_manager_acs_system_id})
 */
public record AcsSystem(
        SystemId id,
        String name,
        String externalType,
        boolean isCredentialManager,
        @Nullable SystemId managerId,
        @Nullable ZoneId zone,
        List<Notice> notices) {

    public boolean isVisionline() {
        return externalType.equals("visionline_system");
    }

    /** The fault that makes issuing and encoding pointless while it stands (bridge, Visionline, account). */
    public Optional<Notice> blockingFault() {
        return notices.stream().filter(Notice::isError).findFirst();
    }
}
