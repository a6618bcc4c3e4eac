package app.keydesk.desk;

import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.Journal;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal that tells the audit trail of each piece of work, when it begins and when it ends: as all work with keys passes
 * through the journal, none escapes. Only ids and codes are told. Where the trail cannot be written, the work does not begin.
 */
public final class AuditedJournal implements Journal {
    /** The journal's words whose values are ids or codes; every other one may be a person's. */
    private static final Set<String> TOLD = Set.of(
            "key",
            "guest",
            "identity",
            "phone",
            "encoder",
            "rooms",
            "commonDoors",
            "override",
            "beside",
            "replaces",
            "medium",
            "startsAt",
            "endsAt",
            "invitation",
            "problem");

    private static final String GUEST = "guest";
    private static final String UNTOLD = "audit";

    private static final Logger LOG = LoggerFactory.getLogger(AuditedJournal.class);

    private final Journal journal;
    private final Audit audit;
    private final Function<AcsUserId, Optional<String>> guestName;
    private final BiConsumer<AcsUserId, Person> removed;
    private final Executor beside;
    private final Queue<Runnable> owed = new ConcurrentLinkedQueue<>();
    private final ReentrantLock telling = new ReentrantLock();

    /** @param guestName what the cache calls a guest */
    public AuditedJournal(Journal journal, Audit audit, Function<AcsUserId, Optional<String>> guestName) {
        this(journal, audit, guestName, (guest, by) -> {}, Runnable::run);
    }

    /**
     * @param removed hears of each guest who was removed, and by whom, once that is done and told
     * @param beside tells the trail of new work while the journal writes it down: both wait for the disk
     */
    public AuditedJournal(
            Journal journal,
            Audit audit,
            Function<AcsUserId, Optional<String>> guestName,
            BiConsumer<AcsUserId, Person> removed,
            Executor beside) {
        this.journal = journal;
        this.audit = audit;
        this.guestName = guestName;
        this.removed = removed;
        this.beside = beside;
    }

    @Override
    public Intent open(String kind, String operator, Map<String, String> details) {
        tellOwed();
        Intent intent = journal.open(kind, operator, details);
        try {
            audit.record(act(intent, "begun"));
        } catch (StorageException e) {
            journal.close(intent.id(), IntentState.FAILED, UNTOLD);
            throw e;
        }
        return intent;
    }

    @Override
    public void open(Intent work, List<Note> begun) {
        FutureTask<Boolean> told = new FutureTask<>(
                () -> {
                    tellOwed();
                    audit.record(act(work, "begun"));
                },
                true);
        begin(told);
        try {
            journal.open(work, begun);
        } finally {
            end(told, work.id());
        }
    }

    private void begin(FutureTask<Boolean> told) {
        try {
            beside.execute(told);
        } catch (RejectedExecutionException e) { // the desk is being closed
            told.run();
        }
    }

    /** Work that the trail could not be told of is not begun, and never taken up again. */
    private void end(FutureTask<Boolean> told, IntentId work) {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    told.get();
                    return;
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (journal.intent(work).isPresent()) {
                journal.close(work, IntentState.FAILED, UNTOLD);
            }
            if (e.getCause() instanceof StorageException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close(IntentId id, IntentState state, @Nullable String note) {
        journal.close(id, state, note);
        owed.add(() -> journal.intent(id).ifPresent(this::tellEnd));
        tellOwed();
    }

    private void tellEnd(Intent intent) {
        audit.record(act(intent, intent.state().name().toLowerCase(Locale.ROOT)));
        if (intent.state() == IntentState.DONE && intent.kind().equals(Job.Kind.REMOVE_GUEST.word())) {
            Person by = new Person(intent.operator(), intent.operator());
            guests(intent).forEach(guest -> owed.add(() -> removed.accept(new AcsUserId(guest), by)));
        }
    }

    /**
     * An end that cannot be told is no fault of the work, which is settled: it is told before the next line, or at the close.
     * The trail is never silent of it, for its beginning stands there.
     */
    private void tellOwed() {
        telling.lock();
        try {
            for (Runnable next = owed.peek(); next != null; next = owed.peek()) {
                next.run();
                owed.remove(next);
            }
        } catch (StorageException e) {
            LOG.error(
                    "the trail could not be told of {} ends: {}",
                    owed.size(),
                    e.problem().fault());
        } finally {
            telling.unlock();
        }
    }

    private static List<String> guests(Intent intent) {
        return intent.details().entrySet().stream()
                .filter(word -> plain(word.getKey()).equals(GUEST))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    private Act act(Intent intent, String how) {
        Map<String, String> ids = new HashMap<>();
        ids.put("work", intent.id().value());
        if (intent.note() != null) {
            ids.put("note", intent.note());
        }
        tell(ids, "", intent.details());
        intent.steps().forEach(step -> tell(ids, step.name() + '.', step.outcome()));
        return new Act(
                new Person(intent.operator(), intent.operator()),
                intent.kind().toLowerCase(Locale.ROOT) + '.' + how,
                ids,
                guest(intent),
                null,
                null);
    }

    private static void tell(Map<String, String> ids, String prefix, Map<String, String> words) {
        words.forEach((name, value) -> {
            if (TOLD.contains(plain(name))) {
                ids.put(prefix + name, value);
            }
        });
    }

    /** {@code 0.guest} is the guest of the first line. */
    private static String plain(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whom it is about, where it is about one alone. */
    private @Nullable Person guest(Intent intent) {
        List<String> guests = guests(intent);
        if (guests.size() != 1) {
            return null;
        }
        String id = guests.getFirst();
        return guestName
                .apply(new AcsUserId(id))
                .map(name -> new Person(id, name))
                .orElse(null);
    }

    @Override
    public void begin(IntentId intent, String step, Map<String, String> details) {
        journal.begin(intent, step, details);
    }

    @Override
    public void end(IntentId intent, String step, StepState state, Map<String, String> outcome) {
        journal.end(intent, step, state, outcome);
    }

    @Override
    public void put(IntentId intent, List<Note> steps, List<KeyOrigin> origins) {
        journal.put(intent, steps, origins);
    }

    @Override
    public List<Intent> unsettled() {
        return journal.unsettled();
    }

    @Override
    public Optional<Intent> intent(IntentId id) {
        return journal.intent(id);
    }

    @Override
    public List<Intent> recent(int limit) {
        return journal.recent(limit);
    }

    @Override
    public List<Intent> since(IntentId intent) {
        return journal.since(intent);
    }

    @Override
    public void recordOrigin(KeyOrigin origin) {
        journal.recordOrigin(origin);
    }

    @Override
    public Optional<KeyOrigin> originOf(CredentialId key) {
        return journal.originOf(key);
    }

    @Override
    public void close() {
        tellOwed();
        journal.close();
    }
}
