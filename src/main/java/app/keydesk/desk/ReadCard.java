package app.keydesk.desk;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.ActionAttempt;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CardReading;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a card at the encoder and remakes a dead one from what the card says, never from what somebody remembers. */
public final class ReadCard implements CardReader {
    private final DeskParts parts;
    private final Issuing issuing;
    private final CardWriter cards;
    private final RoomLook rooms;

    ReadCard(DeskParts parts, Issuing issuing) {
        this.parts = parts;
        this.issuing = issuing;
        this.cards = new CardWriter(parts);
        this.rooms = new RoomLook(parts);
    }

    @Override
    public ReadOutcome read(EncoderId encoder, Progress progress) {
        Optional<Problem> refusal = parts.options().authority().refusal(Permission.READ_CARD);
        if (refusal.isPresent()) {
            return new ReadOutcome.NotRead(refusal.get());
        }
        try {
            return switch (cards.read(encoder, progress)) {
                case ActionAttempt.Scanned scan -> new ReadOutcome.Read(story(scan.reading()));
                case ActionAttempt.Failed fault ->
                    new ReadOutcome.NotRead(new Problem.EncoderFault(fault.code(), fault.message(), null));
                case ActionAttempt.Pending _ ->
                    new ReadOutcome.NotRead(
                            progress.isCancelled()
                                    ? new Problem.Cancelled(true)
                                    : new Problem.EncoderFault("action_attempt_expired", "", null));
                case ActionAttempt.Encoded _ ->
                    new ReadOutcome.NotRead(new Problem.Malformed("a writing where a card was to be read", null));
            };
        } catch (SeamException e) {
            return new ReadOutcome.NotRead(e.problem());
        }
    }

    private CardStory story(CardReading reading) throws SeamException {
        Instant now = parts.clock().instant();
        Credential onSeam = reading.onSeam();
        KeyRow row = null;
        if (onSeam != null) {
            parts.cache().store(CachePage.ofCredentials(List.of(onSeam)), now);
            row = rooms.rows(List.of(onSeam)).stream().findFirst().orElse(null);
        }
        List<EntranceId> ids = doors(reading);
        List<Entrance> doors = parts.cache().entrances().stream()
                .filter(door -> ids.contains(door.id()))
                .toList();
        List<EntranceId> guestRooms =
                doors.stream().filter(Entrance::isRoom).map(Entrance::id).toList();
        List<KeyRow> present = guestRooms.isEmpty()
                ? List.of()
                : rooms.rows(rooms.look(guestRooms).live(guestRooms));
        Verdict verdict = CardVerdict.of(reading, now);
        boolean isStayOn = row != null && isSameStay(row, present);
        return new CardStory(
                reading,
                row,
                holder(reading, row),
                doors,
                until(reading),
                verdict,
                CardVerdict.remedy(verdict, isStayOn, present.isEmpty()),
                present);
    }

    private static List<EntranceId> doors(CardReading reading) {
        List<EntranceId> ids = new ArrayList<>();
        if (reading.onCard() != null) {
            ids.addAll(reading.onCard().guestEntranceIds());
            ids.addAll(reading.onCard().commonEntranceIds());
        }
        if (ids.isEmpty() && reading.onSeam() != null) {
            ids.addAll(reading.onSeam().guestEntranceIds());
            ids.addAll(reading.onSeam().commonEntranceIds());
        }
        return ids;
    }

    private static @Nullable Instant until(CardReading reading) {
        if (reading.onCard() != null && reading.onCard().endsAt() != null) {
            return reading.onCard().endsAt();
        }
        return reading.onSeam() == null ? null : reading.onSeam().endsAt();
    }

    private static String holder(CardReading reading, @Nullable KeyRow row) {
        if (row != null && !row.guestName().isBlank()) {
            return row.guestName();
        }
        CardReading.OnCard card = reading.onCard();
        return card == null || card.cardHolder() == null ? "" : card.cardHolder();
    }

    /** Whether the card's guest is still of the room: their key lives, or one that it joined or that joined it. */
    private boolean isSameStay(KeyRow row, List<KeyRow> present) {
        List<CredentialId> kin = new ArrayList<>(row.credential().joinedIds());
        parts.cache().key(row.id(), parts.clock().instant()).ifPresent(details -> {
            details.joined().forEach(other -> kin.add(other.id()));
            details.joiners().forEach(other -> kin.add(other.id()));
        });
        return present.stream()
                .anyMatch(other -> other.id().equals(row.id())
                        || kin.contains(other.id())
                        || row.credential().guestId() != null
                                && row.credential()
                                        .guestId()
                                        .equals(other.credential().guestId()));
    }

    @Override
    public IssueOutcome remake(CardStory story, EncoderId encoder, Progress progress) {
        KeyRow row = story.key();
        if (row == null) {
            return new IssueOutcome.NotIssued(new Problem.BadInput("card", "unknown"));
        }
        CardReading.OnCard onCard = story.reading().onCard();
        CardFormat format =
                CardFormat.ofWord(onCard == null ? null : onCard.cardFormat()).orElse(row.cardFormat());
        Reissue reissue = Reissue.same(row, encoder, parts.clock().instant()).as(format);
        Optional<Problem.BadInput> problem = reissue.problem();
        if (problem.isPresent()) {
            return new IssueOutcome.NotIssued(problem.get());
        }
        List<KeyRow> present =
                issuing.liveKeys(row.credential().guestEntranceIds()).keys();
        if (!present.isEmpty() && !isSameStay(row, present)) {
            return new IssueOutcome.RoomChanged(present);
        }
        KeyPlan plan = present.isEmpty()
                ? new KeyPlan.Override(List.of())
                : new KeyPlan.Joiner(present.stream().map(KeyRow::id).toList());
        KeyRequest request = reissue.task(0, plan).request();
        return issuing.issue(request, progress);
    }
}
