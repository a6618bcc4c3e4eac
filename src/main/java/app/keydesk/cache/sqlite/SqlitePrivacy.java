package app.keydesk.cache.sqlite;

import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Privacy;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.AcsUserId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgetting in SQLite files: the same statements in those in use and in every backup of them. */
public final class SqlitePrivacy implements Privacy {
    private static final Logger LOG = LoggerFactory.getLogger(SqlitePrivacy.class);

    private final Stores stores;
    private final NightlyBackup backups;
    private final Forgetting inCache;
    private final Forgetting inJournal;
    private final List<Kind> kinds;
    private final PersonalExport export;

    /** The files in use. */
    public record Stores(SqliteHotelCache cache, SqliteJournal journal, SqliteAudit audit) {}

    /** What lies in a backup under this name. */
    private record Kind(String fileName, Layout layout, Forgetting forgetting) {}

    public SqlitePrivacy(Stores stores, NightlyBackup backups, FieldCipher cipher, Clock clock, Supplier<ZoneId> zone) {
        this.stores = stores;
        this.backups = backups;
        this.inCache = new CacheForgetting(cipher, clock, zone);
        this.inJournal = new JournalForgetting(cipher);
        this.kinds = List.of(
                new Kind(NightlyBackup.CACHE, Layout.HOTEL, inCache),
                new Kind(NightlyBackup.JOURNAL, Layout.JOURNAL, inJournal),
                new Kind(NightlyBackup.AUDIT, Layout.AUDIT, new AuditForgetting(cipher)));
        this.export = new PersonalExport(stores, clock);
    }

    @Override
    public int forgetBefore(Instant day, Person by) {
        int forgotten = inUse(forgetting -> handle -> forgetting.before(handle, day))
                + stores.audit().forgetPeopleBefore(day, by);
        inBackups(forgetting -> handle -> forgetting.before(handle, day));
        LOG.info("forgot {} people and pieces of work", forgotten);
        return forgotten;
    }

    @Override
    public int forgetGuest(AcsUserId guest, Person by) {
        var subject = Subject.of(guest, stores.cache().guestNamed(guest));
        int forgotten = inUse(forgetting -> handle -> forgetting.guest(handle, subject))
                + stores.audit().forgetGuest(guest, by);
        inBackups(forgetting -> handle -> forgetting.guest(handle, subject));
        return forgotten;
    }

    /** The audit trail forgets by itself, as its lines must tell of it. */
    private int inUse(Act act) {
        return stores.cache().forget(act.by(inCache)) + stores.journal().forget(act.by(inJournal));
    }

    @Override
    public Holding whatWeHold(AcsUserId guest) {
        return export.of(guest);
    }

    @FunctionalInterface
    private interface Act {
        SqliteFile.Work<Integer> by(Forgetting forgetting);
    }

    private void inBackups(Act act) {
        for (Path day : backups.days()) {
            for (Kind kind : kinds) {
                Path copy = day.resolve(kind.fileName());
                if (Files.exists(copy)) {
                    forgetIn(copy, kind, act);
                }
            }
        }
    }

    /** A copy that cannot be read cannot be cleaned either, nor be of use: it is deleted. */
    private void forgetIn(Path copy, Kind kind, Act act) {
        try (SqliteFile file = SqliteFile.open(copy, kind.layout())) {
            file.write(act.by(kind.forgetting()));
            file.settle();
        } catch (StorageException e) {
            if (!StorageFaults.isDamage(e)) {
                throw e;
            }
            LOG.warn("a backup of {} is damaged and was deleted", kind.fileName());
            backups.discard(copy);
        }
    }
}
