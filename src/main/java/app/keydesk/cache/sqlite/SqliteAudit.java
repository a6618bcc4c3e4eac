package app.keydesk.cache.sqlite;

import app.keydesk.cache.Audit;
import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Opened;
import app.keydesk.hotel.AcsUserId;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The audit trail in its own SQLite file, each line a commit that outlives a power cut, with its head noted in a second
 * file. What people are called and what they typed is sealed.
 */
public final class SqliteAudit implements Audit, Copyable {
    private static final int PAGE = 100;

    private final SqliteFile file;
    private final AuditForgetting forgetting;
    private final AuditWriter writer;
    private final AuditReader reader;
    private final AuditAnchor anchor;
    private final AuditVerifier verifier;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final ReentrantLock adding = new ReentrantLock();

    private SqliteAudit(SqliteFile file, FieldCipher cipher, AuditAnchor anchor, Clock clock, Supplier<ZoneId> zone) {
        this.file = file;
        this.forgetting = new AuditForgetting(cipher);
        this.writer = new AuditWriter(cipher);
        this.reader = new AuditReader(cipher);
        this.anchor = anchor;
        this.verifier = new AuditVerifier(cipher, anchor);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Opens or makes the file.
     *
     * @param head the file in which the newest line is noted; best in another folder
     * @param zone the hotel's, as it is now
     */
    public static Opened<SqliteAudit> open(
            Path path, Path head, FieldCipher cipher, Clock clock, Supplier<ZoneId> zone) {
        return open(path, head, Layout.AUDIT, cipher, clock, zone);
    }

    /** @param later writes the note of the newest line, for which nobody who adds a line then waits */
    public static Opened<SqliteAudit> open(
            Path path, Path head, FieldCipher cipher, Clock clock, Supplier<ZoneId> zone, Executor later) {
        return opened(path, head, Layout.AUDIT, cipher, clock, zone, later);
    }

    static Opened<SqliteAudit> open(
            Path path, Path head, Layout layout, FieldCipher cipher, Clock clock, Supplier<ZoneId> zone) {
        return opened(path, head, layout, cipher, clock, zone, Runnable::run);
    }

    private static Opened<SqliteAudit> opened(
            Path path,
            Path head,
            Layout layout,
            FieldCipher cipher,
            Clock clock,
            Supplier<ZoneId> zone,
            Executor later) {
        Opened<SqliteFile> file = SealedFile.openOrBegin(path, layout, cipher, clock);
        var anchor = new AuditAnchor(head, cipher, layout.isDurable(), later);
        file.setAside().ifPresent(anchor::followAside);
        if (!anchor.isThere() && file.store().read(AuditWriter::last).no() == 0) {
            // so that a missing note is always a fault
            anchor.write(new AuditAnchor.Head(0, AuditLine.START));
        }
        return new Opened<>(new SqliteAudit(file.store(), cipher, anchor, clock, zone), file.setAside());
    }

    @Override
    public void record(Act act) {
        append(handle -> Optional.of(act));
    }

    /** What is done to the file and the line that tells of it are one transaction. */
    private void append(SqliteFile.Work<Optional<Act>> work) {
        adding.lock();
        try {
            Optional<AuditAnchor.Head> before = anchor.newest();
            Added added = file.write(handle -> {
                boolean isSound = before.isPresent() && AuditWriter.stands(handle, before.get());
                Optional<Act> act = work.on(handle);
                return new Added(isSound, act.map(done -> writer.add(handle, done, clock.instant(), zone.get())));
            });
            if (added.isSound()) {
                added.head().ifPresent(anchor::writeLater);
            }
        } finally {
            adding.unlock();
        }
    }

    /** @param isSound whether the trail held the line that was noted before */
    private record Added(boolean isSound, Optional<AuditAnchor.Head> head) {}

    @Override
    public Verdict verify() {
        anchor.flush();
        return file.read(verifier::verify);
    }

    @Override
    public List<Line> lines(Filter filter, int offset, int limit) {
        return file.read(handle -> reader.newestFirst(handle, filter, offset, limit));
    }

    @Override
    public void exportCsv(Filter filter, Writer target) throws IOException {
        var csv = AuditExport.csv(target);
        export(filter, lines -> AuditExport.write(lines, csv));
        csv.flush();
    }

    @Override
    public void exportJsonLines(Filter filter, Writer target) throws IOException {
        export(filter, lines -> AuditExport.jsonLines(lines, target));
        target.flush();
    }

    private void export(Filter filter, PageWriter writer) throws IOException {
        long number = 0;
        List<Line> page;
        do {
            long from = number;
            page = file.read(handle -> reader.after(handle, filter, from, PAGE));
            writer.write(page);
            number = page.isEmpty() ? number : page.getLast().number();
        } while (page.size() == PAGE);
    }

    @FunctionalInterface
    private interface PageWriter {
        void write(List<Line> page) throws IOException;
    }

    @Override
    public int forgetPeopleBefore(Instant day, Person by) {
        return forget(handle -> forgetting.before(handle, day), by, Map.of(AuditVerifier.BEFORE, day.toString()));
    }

    @Override
    public int forgetGuest(AcsUserId guest, Person by) {
        String pseudonym = forgetting.pseudonym(guest);
        return forget(
                handle -> forgetting.guest(handle, Subject.of(guest, Optional.empty())),
                by,
                Map.of(AuditVerifier.GUEST, pseudonym));
    }

    private int forget(SqliteFile.Work<Integer> work, Person by, Map<String, String> what) {
        var forgotten = new AtomicInteger();
        append(handle -> {
            forgotten.set(work.on(handle));
            return forgotten.get() == 0 ? Optional.empty() : Optional.of(new Act(by, AuditVerifier.FORGOTTEN, what));
        });
        if (forgotten.get() > 0) {
            file.settle();
        }
        return forgotten.get();
    }

    /** Lines about one guest, newest first. */
    List<Line> about(AcsUserId guest) {
        return file.read(handle -> reader.about(handle, forgetting.pseudonym(guest)));
    }

    @Override
    public void copyTo(Path target) {
        file.copyTo(target);
    }

    @Override
    public void close() {
        try (file) {
            anchor.flush();
        }
    }
}
