package app.keydesk.desk;

import app.keydesk.desk.RoomLook.Seen;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.seam.SeamException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keys that a piece of work changes, moves or stops are still those that the person saw: what was left half way, or another
 * desk, may have replaced one meanwhile. Else a companion's newer key would be taken back, or a guest who was stopped would
 * go on with it.
 */
final class StillThere {
    private final DeskParts parts;
    private final RoomLook rooms;
    private final StayKeys stays;

    StillThere(DeskParts parts) {
        this.parts = parts;
        this.rooms = new RoomLook(parts);
        this.stays = new StayKeys(parts);
    }

    /**
     * The live keys as they are where something changed, else empty; asked before anything of the job is sent.
     *
     * @param progress somebody who waits sees what they stop; work of before only does what was asked then
     * @throws SeamException where the rooms could not be read
     */
    Optional<List<KeyRow>> changed(Job job, Progress progress) throws SeamException {
        if (!parts.options().looksFirst()) {
            return Optional.empty();
        }
        return switch (job.kind()) {
            case REVISE, MOVE -> notReplaceable(job, progress);
            case STOP, CHECK_OUT -> progress.isAttended() ? renewed(job) : Optional.empty();
            case ISSUE, ENCODE, REMOVE_GUEST, LOST_KEY, LOST_PHONE, GROUP -> Optional.empty();
        };
    }

    private Optional<List<KeyRow>> notReplaceable(Job job, Progress progress) throws SeamException {
        List<KeyRow> old = job.tasks().stream()
                .flatMap(task -> task instanceof Task.Issue issue
                        ? Stream.ofNullable(issue.request().replaces())
                        : Stream.of())
                .flatMap(id -> stays.key(id).stream())
                .toList();
        Set<EntranceId> doors = new HashSet<>();
        old.forEach(row -> doors.addAll(row.credential().guestEntranceIds()));
        Seen seen = StoppableCall.of(parts).run(progress, () -> rooms.look(doors));
        boolean isChanged = old.stream()
                .anyMatch(row -> seen.key(row.id())
                        .filter(key -> !Boolean.FALSE.equals(key.isValid()) && !key.isBeingDeleted())
                        .isEmpty());
        return isChanged ? Optional.of(rooms.rows(seen.live(doors))) : Optional.empty();
    }

    /** A key that is dead already, whose guest has a newer one: to stop the old one would stop nobody. */
    private Optional<List<KeyRow>> renewed(Job job) {
        List<CredentialId> stopped = job.tasks().stream()
                .flatMap(task -> task instanceof Task.Stop stop ? Stream.of(stop.key()) : Stream.of())
                .toList();
        List<KeyRow> newer = stopped.stream()
                .flatMap(id -> stays.key(id).stream())
                .filter(row -> !row.state().isLive())
                .flatMap(row -> newer(row.credential()))
                .filter(row -> !stopped.contains(row.id()))
                .distinct()
                .toList();
        return newer.isEmpty() ? Optional.empty() : Optional.of(newer);
    }

    private Stream<KeyRow> newer(Credential old) {
        Instant now = parts.clock().instant();
        return parts.cache().liveKeys(old.guestEntranceIds(), now).stream()
                .filter(key -> key.guestId() != null && Objects.equals(key.guestId(), old.guestId()))
                .filter(key -> key.medium() == old.medium() && key.createdAt().isAfter(old.createdAt()))
                .filter(key -> !Collections.disjoint(key.guestEntranceIds(), old.guestEntranceIds()))
                .flatMap(key -> stays.key(key.id()).stream());
    }
}
