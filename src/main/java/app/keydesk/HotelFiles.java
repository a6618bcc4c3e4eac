package app.keydesk;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.Journal;
import app.keydesk.cache.Opened;
import app.keydesk.cache.Operators;
import app.keydesk.cache.OutageStore;
import app.keydesk.cache.Privacy;
import app.keydesk.cache.SpareKeyStore;
import app.keydesk.cache.StorageException;
import app.keydesk.cache.sqlite.NightlyBackup;
import app.keydesk.cache.sqlite.PinCost;
import app.keydesk.cache.sqlite.SealedOutageFile;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.cache.sqlite.SqliteHotelCache;
import app.keydesk.cache.sqlite.SqliteJournal;
import app.keydesk.cache.sqlite.SqliteOperators;
import app.keydesk.cache.sqlite.SqlitePrivacy;
import app.keydesk.cache.sqlite.SqliteSpareKeys;
import app.keydesk.desk.AuditedJournal;
import app.keydesk.hotel.Guest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One hotel's files on this PC: cache, journal and audit trail, their backups, and what is forgotten in time. */
final class HotelFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HotelFiles.class);
    private static final String BACKUPS = "backups";
    private static final Person KEYDESK = new Person("keydesk", "Keydesk");

    private final Opened<SqliteHotelCache> cache;
    private final Opened<SqliteJournal> journal;
    private final Opened<SqliteAudit> audit;
    private final Opened<SqliteSpareKeys> spareKeys;
    private final Opened<SqliteOperators> operators;
    private final SealedOutageFile outage;
    private final NightlyBackup backup;
    private final SqlitePrivacy privacy;
    private final Clock clock;
    private final AuditedJournal audited;
    private final OpenParts open = new OpenParts();
    private final Path folder;

    /**
     * Opens them in {@code folder}; one that is damaged is set aside and begun anew.
     *
     * @param threads for writes beside others
     */
    HotelFiles(Path folder, byte[] dataKey, Clock clock, Supplier<ZoneId> zone, Executor threads) {
        AesFieldCipher cipher = AesFieldCipher.ofKey(dataKey);
        this.clock = clock;
        this.folder = folder;
        try {
            this.journal = SqliteJournal.open(folder.resolve(NightlyBackup.JOURNAL), cipher, clock);
            open.add(journal.store()::close);
            this.cache = SqliteHotelCache.open(
                    folder.resolve(NightlyBackup.CACHE), cipher, journal.store()::originOf, clock);
            open.add(cache.store()::close);
            this.audit = SqliteAudit.open(
                    folder.resolve(NightlyBackup.AUDIT), folder.resolve("audit.head"), cipher, clock, zone, threads);
            open.add(audit.store()::close);
            this.spareKeys = SqliteSpareKeys.open(folder.resolve(NightlyBackup.DRAWER), cipher, clock);
            open.add(spareKeys.store()::close);
            this.operators =
                    SqliteOperators.open(folder.resolve(NightlyBackup.OPERATORS), cipher, clock, PinCost.NORMAL);
            open.add(operators.store()::close);
        } catch (RuntimeException e) {
            throw open.closedAfter(e);
        }
        this.outage = new SealedOutageFile(folder.resolve("outage.list"), cipher);
        this.backup = new NightlyBackup(
                folder.resolve(BACKUPS),
                Map.of(
                        NightlyBackup.CACHE, cache.store(),
                        NightlyBackup.JOURNAL, journal.store(),
                        NightlyBackup.AUDIT, audit.store(),
                        NightlyBackup.DRAWER, spareKeys.store(),
                        NightlyBackup.OPERATORS, operators.store()),
                clock);
        this.privacy = new SqlitePrivacy(
                new SqlitePrivacy.Stores(cache.store(), journal.store(), audit.store()), backup, cipher, clock, zone);
        this.audited = new AuditedJournal(
                journal.store(),
                audit.store(),
                id -> cache.store().guestNamed(id).map(Guest::fullName),
                privacy::forgetGuest,
                threads);
        open.add(audited::close); // tells the trail what it owes, while trail and cache are open
        open.add(backup::close);
        open.add(outage::close);
    }

    SqliteHotelCache cache() {
        return cache.store();
    }

    /** Begins what the first list waits for; where it fails, that list says so. Blocking. */
    void readNames() {
        try {
            cache.store().readNames();
        } catch (StorageException e) {
            LOG.debug("the names were not read ahead", e);
        }
    }

    /** The journal, which tells the audit trail of all work; who is removed is forgotten in every file at once. */
    Journal journal() {
        return audited;
    }

    Audit audit() {
        return audit.store();
    }

    Operators operators() {
        return operators.store();
    }

    Privacy privacy() {
        return privacy;
    }

    SpareKeyStore spareKeys() {
        return spareKeys.store();
    }

    OutageStore outage() {
        return outage;
    }

    Optional<Path> cacheAside() {
        return cache.setAside();
    }

    /** The operators' file was damaged: the desk begins without any. */
    Optional<Path> operatorsAside() {
        return operators.setAside();
    }

    Optional<Path> journalAside() {
        return journal.setAside();
    }

    /**
     * Once a day: forgets guests whose stay ended long ago, and makes the day's backup; what fails is tried again in an hour.
     * Blocking.
     */
    void nightly(Duration keptAfterStay) {
        LocalDate today = LocalDate.now(clock);
        try {
            boolean isDone = backup.days().stream()
                    .anyMatch(day -> day.getFileName().toString().equals(today.toString()));
            if (!isDone) {
                privacy.forgetBefore(clock.instant().minus(keptAfterStay), KEYDESK);
                backup.run();
            }
        } catch (StorageException e) {
            LOG.error("the night's backup failed: {}", e.problem().fault());
        }
    }

    /** Makes a backup now, in place of an earlier one of today. Blocking. */
    void backUp() {
        backup.run();
    }

    Path backupFolder() {
        return folder.resolve(BACKUPS);
    }

    /** When the newest backup was made; empty before the first night. Blocking. */
    Optional<Instant> lastBackupAt() {
        return backup.days().stream().findFirst().map(day -> {
            try {
                return Files.getLastModifiedTime(day).toInstant();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** All of them, also where one could not write its last. */
    @Override
    public void close() {
        open.close();
    }
}
