package app.keydesk.cache;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this desk is about to do, written durably ({@code synchronous=FULL}) in its own file before the first request
 * leaves. An intent has steps; the outcome of each is written before the next begins. Blocking; any thread but the FX
 * thread. Every method throws {@link StorageException} where the file fails: then nothing may be sent.
 */
public interface Journal extends AutoCloseable {

    /** Writes down a new intent; when this returns it survives a crash. */
    Intent open(String kind, String operator, Map<String, String> details);

    /**
     * Writes down new work together with those of its steps that begin at once, in one commit.
     *
     * @param work {@link IntentState#OPEN}, under a tag that no other work has
     */
    void open(Intent work, List<Note> begun);

    /** A step is about to be sent. */
    void begin(IntentId intent, String step, Map<String, String> details);

    /** A step's outcome is known. */
    void end(IntentId intent, String step, StepState state, Map<String, String> outcome);

    /** Steps as they stand now, and where keys came from, in one commit. A step that never began begins with it. */
    void put(IntentId intent, List<Note> steps, List<KeyOrigin> origins);

    /** The intent is settled, one way or the other. {@code note}: a short code of why, no guest data. */
    void close(IntentId intent, IntentState state, @Nullable String note);

    /** Intents not settled yet, oldest first: {@link IntentState#OPEN} and {@link IntentState#NEEDS_PERSON}. */
    List<Intent> unsettled();

    Optional<Intent> intent(IntentId id);

    /** Settled and unsettled, newest first. */
    List<Intent> recent(int limit);

    /** What was opened after {@code intent}, in order. */
    List<Intent> since(IntentId intent);

    void recordOrigin(KeyOrigin origin);

    Optional<KeyOrigin> originOf(CredentialId key);

    @Override
    void close();

    /** An intent's own tag; a UUID. */
    record IntentId(String value) {}

    enum IntentState {
        OPEN,
        NEEDS_PERSON,
        DONE,
        FAILED,
        CANCELLED
    }

    enum StepState {
        BEGUN,
        DONE,
        FAILED,
        UNKNOWN
    }

    record Intent(
            IntentId id,
            String kind,
            String operator,
            Instant openedAt,
            IntentState state,
            @Nullable String note,
            Map<String, String> details,
            List<Step> steps) {}

    /** A step as it stands now. */
    record Note(String step, StepState state, Map<String, String> details, Map<String, String> outcome) {}

    record Step(String name, StepState state, Instant at, Map<String, String> details, Map<String, String> outcome) {}
}
