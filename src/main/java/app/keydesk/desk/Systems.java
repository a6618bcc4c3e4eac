package app.keydesk.desk;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Notice;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which access system a key belongs to, and its credential manager. */
final class Systems {
    private final DeskParts parts;

    Systems(DeskParts parts) {
        this.parts = parts;
    }

    /** The hotel's Visionline: the chosen one, else the first. */
    static Optional<AcsSystem> chosen(List<AcsSystem> systems, @Nullable SystemId wanted) {
        return systems.stream()
                .filter(system ->
                        wanted == null ? system.isVisionline() : system.id().equals(wanted))
                .findFirst();
    }

    Optional<AcsSystem> hotel() {
        return chosen(parts.cache().systems(), parts.options().system());
    }

    /** The system of these rooms; a fault that makes issuing pointless ends here. */
    SystemId of(List<EntranceId> rooms) throws SeamException {
        SystemId id = parts.cache().entrances().stream()
                .filter(entrance -> rooms.contains(entrance.id()))
                .map(Entrance::systemId)
                .findFirst()
                .or(() -> hotel().map(AcsSystem::id))
                .orElseThrow(() -> new SeamException(new Problem.BadInput("rooms", "missing")));
        Optional<Notice> fault = system(id).flatMap(AcsSystem::blockingFault);
        if (fault.isPresent()) {
            throw new SeamException(new Problem.SystemFault(fault.get()));
        }
        return id;
    }

    /** Null for a card. */
    @Nullable
    SystemId managerFor(Medium medium, SystemId id) throws SeamException {
        if (medium != Medium.PHONE) {
            return null;
        }
        SystemId wanted = parts.options().chosen().manager();
        if (wanted != null) {
            return wanted;
        }
        Optional<AcsSystem> system = system(id);
        SystemId known = system.map(AcsSystem::managerId).orElse(null);
        if (known != null) {
            return known;
        }
        Optional<SystemId> found =
                system.isPresent() ? parts.seam().credentialManagerOf(system.get()) : Optional.empty();
        return found.orElseThrow(() -> new SeamException(new Problem.BadInput("medium", "no-manager")));
    }

    private Optional<AcsSystem> system(SystemId id) {
        return parts.cache().systems().stream()
                .filter(system -> system.id().equals(id))
                .findFirst();
    }
}
