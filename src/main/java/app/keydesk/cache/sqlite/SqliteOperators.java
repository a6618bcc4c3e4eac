package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Opened;
import app.keydesk.cache.Operators;
import app.keydesk.cache.Throttle;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Role;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Operators in their own SQLite file, with Argon2id hashes that are sealed once more. A file that was set aside leaves none:
 * whoever opens must not take that for a first start.
 */
public final class SqliteOperators implements Operators, Copyable {
    private final SqliteFile file;
    private final Seals seals;
    private final Clock clock;
    private final Argon2Pins pins;
    private final ReentrantLock checking = new ReentrantLock();

    private SqliteOperators(SqliteFile file, FieldCipher cipher, Clock clock, PinCost cost) {
        this.file = file;
        this.pins = new Argon2Pins(cost);
        this.seals = new Seals(cipher, "operators");
        this.clock = clock;
    }

    /** Opens or makes the file and its folder, for the user of this PC alone. */
    public static Opened<SqliteOperators> open(Path path, FieldCipher cipher, Clock clock, PinCost cost) {
        Opened<SqliteFile> file = SealedFile.openOrBegin(path, Layout.OPERATORS, cipher, clock);
        return new Opened<>(new SqliteOperators(file.store(), cipher, clock, cost), file.setAside());
    }

    @Override
    public List<Operator> all() {
        return file
                .read(handle -> handle.createQuery("select id, sealed_name, role from operators")
                        .map((row, context) -> operator(row))
                        .list())
                .stream()
                .sorted(Comparator.comparing(Operator::name)
                        .thenComparing(operator -> operator.id().value()))
                .toList();
    }

    private Operator operator(ResultSet row) throws SQLException {
        return new Operator(
                new OperatorId(row.getString("id")),
                seals.open(row, "sealed_name"),
                Role.valueOf(row.getString("role")));
    }

    @Override
    public Operator add(String name, Role role, char[] pin) {
        var operator = new Operator(new OperatorId(UUID.randomUUID().toString()), name, role);
        String id = operator.id().value();
        byte[] hash = seals.seal(pins.hash(pin), "sealed_pin", id);
        file.write(handle -> handle.createUpdate("""
                        insert into operators (id, sealed_name, role, sealed_pin) values (:id, :name, :role, :pin)""")
                .bind("id", id)
                .bind("name", seals.seal(name, "sealed_name", id))
                .bind("role", role.name())
                .bind("pin", hash)
                .execute());
        return operator;
    }

    @Override
    public void change(Operator operator) {
        String id = operator.id().value();
        file.write(
                handle -> handle.createUpdate("update operators set sealed_name = :name, role = :role where id = :id")
                        .bind("id", id)
                        .bind("name", seals.seal(operator.name(), "sealed_name", id))
                        .bind("role", operator.role().name())
                        .execute());
    }

    @Override
    public void changePin(OperatorId operator, char[] pin) {
        byte[] hash = seals.seal(pins.hash(pin), "sealed_pin", operator.value());
        file.write(handle -> handle.createUpdate(
                        "update operators set sealed_pin = :pin, failures = 0, locked_until = 0 where id = :id")
                .bind("id", operator.value())
                .bind("pin", hash)
                .execute());
    }

    @Override
    public void remove(OperatorId operator) {
        file.write(handle -> handle.createUpdate("delete from operators where id = :id")
                .bind("id", operator.value())
                .execute());
    }

    private record Known(Operator operator, String hash, int failures, Instant lockedUntil) {}

    @Override
    public Check check(OperatorId operator, char[] pin) {
        checking.lock();
        try {
            Known known = known(operator);
            Instant now = clock.instant();
            Instant lockedUntil = Throttle.atMost(known.lockedUntil(), now);
            if (lockedUntil.isAfter(now)) {
                return new Check.LockedOut(lockedUntil);
            }
            count(operator, known.failures() + 1, Throttle.lockedUntil(known.failures() + 1, now));
            if (pins.matches(pin, known.hash())) {
                count(operator, 0, Instant.EPOCH);
                return new Check.Right(known.operator());
            }
            Instant until = Throttle.lockedUntil(known.failures() + 1, now);
            return until.isAfter(now)
                    ? new Check.LockedOut(until)
                    : new Check.Wrong(Throttle.triesLeft(known.failures() + 1));
        } finally {
            checking.unlock();
        }
    }

    private Known known(OperatorId operator) {
        return file.read(handle -> handle.createQuery("select * from operators where id = :id")
                .bind("id", operator.value())
                .map((row, context) -> new Known(
                        operator(row),
                        seals.open(row, "sealed_pin"),
                        row.getInt("failures"),
                        Micros.read(row, "locked_until")))
                .findOne()
                .orElseThrow(() -> new IllegalStateException("no such operator: " + operator)));
    }

    /** Written before the PIN is looked at, so that pulling the plug buys no further try. */
    private void count(OperatorId operator, int failures, Instant lockedUntil) {
        file.write(handle -> handle.createUpdate(
                        "update operators set failures = :failures, locked_until = :until where id = :id")
                .bind("id", operator.value())
                .bind("failures", failures)
                .bind("until", Micros.of(lockedUntil))
                .execute());
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
