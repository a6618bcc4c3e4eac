package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Journal;
import app.keydesk.cache.Opened;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The journal in its own SQLite file, each call a commit that outlives a power cut. Details, outcomes and operators are
 * sealed; kinds, steps, states and notes lie in clear. A damaged file is set aside, never deleted.
 */
public final class SqliteJournal implements Journal, Copyable {
    /** Room for the steps of all work that could be under way: what begins must also be written to its end. */
    private static final long RESERVE_BYTES = 32L << 20;

    private final SqliteFile file;
    private final LongSupplier freeBytes;
    private final JournalRows rows;
    private final JournalForgetting forgetting;
    private final Clock clock;

    private SqliteJournal(SqliteFile file, LongSupplier freeBytes, FieldCipher cipher, Clock clock) {
        this.file = file;
        this.freeBytes = freeBytes;
        this.rows = new JournalRows(cipher);
        this.forgetting = new JournalForgetting(cipher);
        this.clock = clock;
    }

    /** Opens or makes the file and its folder, for the user of this PC alone. */
    public static Opened<SqliteJournal> open(Path path, FieldCipher cipher, Clock clock) {
        return open(path, () -> path.toFile().getUsableSpace(), cipher, clock);
    }

    /** @param freeBytes of the disk that the file lies on */
    static Opened<SqliteJournal> open(Path path, LongSupplier freeBytes, FieldCipher cipher, Clock clock) {
        Opened<SqliteFile> file = SealedFile.openOrBegin(path, Layout.JOURNAL, cipher, clock);
        return new Opened<>(new SqliteJournal(file.store(), freeBytes, cipher, clock), file.setAside());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Intent open(String kind, String operator, Map<String, String> details) {
        var intent = new Intent(
                new IntentId(UUID.randomUUID().toString()),
                kind,
                operator,
                now(),
                IntentState.OPEN,
                null,
                Map.copyOf(details),
                List.of());
        open(intent, List.of());
        return intent;
    }

    @Override
    public void open(Intent work, List<Note> begun) {
        if (freeBytes.getAsLong() < RESERVE_BYTES) {
            throw StorageFaults.full();
        }
        file.write(handle -> {
            long number = rows.insert(handle, work);
            begun.forEach(step -> rows.put(handle, number, work.id(), step, now()));
            return number;
        });
    }

    @Override
    public void begin(IntentId intent, String step, Map<String, String> details) {
        put(intent, List.of(new Note(step, StepState.BEGUN, details, Map.of())), List.of());
    }

    @Override
    public void put(IntentId intent, List<Note> steps, List<KeyOrigin> origins) {
        file.write(handle -> {
            long number = number(handle, intent);
            steps.forEach(step -> rows.put(handle, number, intent, step, now()));
            origins.forEach(origin -> rows.put(handle, origin));
            return number;
        });
    }

    @Override
    public void end(IntentId intent, String step, StepState state, Map<String, String> outcome) {
        String place = intent.value() + '/' + step;
        int ended = file.write(handle -> handle.createUpdate("""
                        update steps set state = :state, changed_at = :at, sealed_outcome = :outcome
                        where intent_no = :intent and name = :name""")
                .bind("intent", number(handle, intent))
                .bind("name", step)
                .bind("state", state.name())
                .bind("at", Micros.of(now()))
                .bind("outcome", rows.sealOutcome(place, outcome))
                .execute());
        if (ended == 0) {
            throw new IllegalStateException("a step ends that never began: " + step);
        }
    }

    private static long number(Handle handle, IntentId intent) {
        return handle.createQuery("select no from intents where id = :id")
                .bind("id", intent.value())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("no such intent: " + intent.value()));
    }

    @Override
    public void close(IntentId intent, IntentState state, @Nullable String note) {
        file.write(handle -> handle.createUpdate(
                        "update intents set state = :state, note = :note, changed_at = :at where no = :intent")
                .bind("intent", number(handle, intent))
                .bind("state", state.name())
                .bind("note", note)
                .bind("at", Micros.of(now()))
                .execute());
    }

    @Override
    public List<Intent> unsettled() {
        return file.read(handle -> rows.read(handle, JournalRows.UNSETTLED, 0));
    }

    @Override
    public Optional<Intent> intent(IntentId id) {
        return file.read(handle -> rows.read(handle, "where id = :value", id.value())).stream()
                .findFirst();
    }

    @Override
    public List<Intent> recent(int limit) {
        return file.read(handle -> rows.read(handle, "where no > 0 order by no desc limit :value", limit));
    }

    @Override
    public List<Intent> since(IntentId intent) {
        return file.read(handle ->
                rows.read(handle, "where no > (select no from intents where id = :value) order by no", intent.value()));
    }

    @Override
    public void recordOrigin(KeyOrigin origin) {
        file.write(handle -> rows.put(handle, origin));
    }

    @Override
    public Optional<KeyOrigin> originOf(CredentialId key) {
        return file.read(handle -> handle.createQuery("select * from origins where id = :id")
                .bind("id", key.value())
                .map((row, context) -> rows.origin(row))
                .findFirst());
    }

    int forget(SqliteFile.Work<Integer> work) {
        int forgotten = file.write(work);
        file.settle();
        return forgotten;
    }

    /** All work that names a guest. */
    List<Intent> about(Subject guest) {
        return file.read(handle -> forgetting.about(handle, guest));
    }

    @Override
    public void copyTo(Path target) {
        file.copyTo(target);
    }

    @Override
    public void close() {
        file.close();
    }
}
