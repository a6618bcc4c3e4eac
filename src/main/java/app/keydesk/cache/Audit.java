package app.keydesk.cache;

import app.keydesk.hotel.AcsUserId;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did what at this desk: lines are added and never changed, each bound to the one before by its hash. Names lie beside
 * the lines under pseudonyms, so that they can be forgotten while the lines stay proven. Blocking; any thread but the FX
 * thread. Every method throws {@link StorageException} where the file fails: then the act must not be done.
 */
public interface Audit extends AutoCloseable {

    /** Adds a line; when this returns it survives a power cut. */
    void record(Act act);

    /** Reads every line again; 100,000 take some seconds. */
    Verdict verify();

    /** Newest first. */
    List<Line> lines(Filter filter, int offset, int limit);

    /** Writes the lines oldest first, with a heading line; no cell can be taken for a formula. */
    void exportCsv(Filter filter, Writer target) throws IOException;

    /** Writes one JSON object per line, oldest first. */
    void exportJsonLines(Filter filter, Writer target) throws IOException;

    /** Forgets names and reasons of lines older than {@code day}, and adds a line that says so; tells how many lines. */
    int forgetPeopleBefore(Instant day, Person by);

    /** Forgets the name of a guest and the reasons given about them, and adds a line that says so. */
    int forgetGuest(AcsUserId guest, Person by);

    @Override
    void close();

    /** Somebody by a lasting id; the name may change or be forgotten. */
    record Person(String id, String name) {}

    /**
     * What was done.
     *
     * @param action a code ({@code key.issue}, {@code sign-in.failed}), never a sentence
     * @param ids by their wire names ({@code acs_credential_id}, …); no names of people
     * @param guest whom it was about
     * @param reason as it was asked for and typed
     * @param requestId Seam's, where a request was sent
     */
    record Act(
            Person operator,
            String action,
            Map<String, String> ids,
            @Nullable Person guest,
            @Nullable String reason,
            @Nullable String requestId) {
        public Act(Person operator, String action, Map<String, String> ids) {
            this(operator, action, ids, null, null, null);
        }
    }

    /**
     * A line as it is shown.
     *
     * @param at with the zone in which it was done
     * @param operator the name, or the pseudonym once the name is forgotten
     * @param guest the same of the guest
     * @param reason null where none was given, or where it is forgotten
     */
    record Line(
            long number,
            ZonedDateTime at,
            String operator,
            String action,
            Map<String, String> ids,
            @Nullable String guest,
            @Nullable String reason,
            @Nullable String requestId) {}

    /**
     * Which lines: every part that is given must fit.
     *
     * @param until the first moment that no longer counts
     * @param text part of an id, request id, action or name
     */
    record Filter(@Nullable Instant from, @Nullable Instant until, Set<String> actions, Optional<String> text) {
        public static final Filter ALL = new Filter(null, null, Set.of(), Optional.empty());
    }

    /** What {@link #verify} found. */
    sealed interface Verdict {
        /** Every line is as it was written, and none is missing. */
        record Whole(long lines) implements Verdict {}

        /** @param line the first line that is not right; for {@link Fault#CUT} the first that is missing */
        record Broken(long line, Fault fault) implements Verdict {}
    }

    /** What can be wrong with a line. */
    enum Fault {
        /** A line before it was taken out. */
        MISSING,
        /** It does not follow on the line before: exchanged, put in, or that one was written anew. */
        UNLINKED,
        /** Its content is not what was written. */
        CHANGED,
        /** Its hash fits, but was not made by this desk. */
        FORGED,
        /** Its reason was changed, or taken out without a line that says so. */
        REASON,
        /** The newest lines were taken off. */
        CUT,
        /** The note of the newest line beside the file is missing or was changed. */
        ANCHOR,
        /** It cannot be read. */
        UNREADABLE
    }
}
