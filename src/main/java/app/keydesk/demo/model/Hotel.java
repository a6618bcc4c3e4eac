package app.keydesk.demo.model;

import app.keydesk.demo.DemoHotelOptions.Delays;
import app.keydesk.demo.model.Resources.Event;
import app.keydesk.demo.model.State.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The hotel behind one lock. What takes time is not done by threads but settled when somebody looks: each piece of work
 * first carries out whatever has come due, so that a run with a standing clock is repeatable.
 */
public final class Hotel {
    private static final int EVENTS_KEPT = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Delays delays;
    private final Runnable onChange;
    private final People people = new People(this);
    private final Keys keys = new Keys(this);
    private final Encoders encoders = new Encoders(this);
    private final Grants grants = new Grants(this);
    private State state;
    private boolean isPhoneLate;

    /** {@code onChange} is called under the lock after every change. */
    public Hotel(State state, Clock clock, Delays delays, Runnable onChange) {
        this.state = state;
        this.clock = clock;
        this.delays = delays;
        this.onChange = onChange;
    }

    /** Does {@code work} alone, at one instant. */
    public <T> T with(Function<Hotel, T> work) {
        lock.lock();
        try {
            settle();
            return work.apply(this);
        } finally {
            lock.unlock();
        }
    }

    public void replace(State other) {
        lock.lock();
        try {
            state = other;
            changed();
        } finally {
            lock.unlock();
        }
    }

    public State state() {
        return state;
    }

    public People people() {
        return people;
    }

    public Keys keys() {
        return keys;
    }

    public Encoders encoders() {
        return encoders;
    }

    public Grants grants() {
        return grants;
    }

    Delays delays() {
        return delays;
    }

    /** To the microsecond, as Seam's times are. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public String newId() {
        return UUID.randomUUID().toString();
    }

    public void changed() {
        onChange.run();
    }

    public boolean isIn(Trouble trouble) {
        var system = state.systems.get(state.systemId);
        return system != null
                && system.errors.stream().anyMatch(error -> trouble.code().equals(error.errorCode));
    }

    /** While in trouble nothing can be encoded or read, and the system says why. */
    public void setIn(Trouble trouble, boolean isNow) {
        var system = state.systems.get(state.systemId);
        if (system == null || isNow == isIn(trouble)) {
            return;
        }
        system.errors.removeIf(error -> trouble.code().equals(error.errorCode));
        if (isNow) {
            system.errors.add(Resources.Notice.error(trouble.code(), trouble.message(), now()));
        }
        if (isNow || system.errors.isEmpty()) {
            tell(isNow ? "acs_system.disconnected" : "acs_system.connected", systemIds(system, isNow));
        }
        changed();
    }

    private static Map<String, Object> systemIds(Resources.AcsSystem system, boolean isDown) {
        Map<String, Object> ids = new LinkedHashMap<>();
        ids.put("acs_system_id", system.id());
        ids.put("connected_account_id", system.connectedAccountId);
        if (isDown) {
            ids.put(
                    "acs_system_errors",
                    system.errors.stream().map(WireFormat::snapshot).toList());
            ids.put("acs_system_warnings", List.of());
            ids.put("connected_account_errors", List.of());
            ids.put("connected_account_warnings", List.of());
        }
        return ids;
    }

    public boolean isPhoneLate() {
        return isPhoneLate;
    }

    /** While late, no key reaches a phone. */
    public void setPhoneLate(boolean isLate) {
        isPhoneLate = isLate;
    }

    /** Writes an event that {@code /events/list} will show. */
    void tell(String type, Map<String, ?> ids) {
        Event event = new Event();
        event.eventId = newId();
        event.eventType = type;
        event.workspaceId = state.workspaceId;
        event.createdAt = now();
        event.occurredAt = event.createdAt;
        event.ids.putAll(ids);
        state.events.add(event);
        if (state.events.size() > EVENTS_KEPT) {
            state.events.subList(0, state.events.size() - EVENTS_KEPT).clear();
        }
    }

    void later(Duration delay, Due.What what, String id) {
        Due due = new Due();
        due.at = now().plus(delay);
        due.what = what;
        due.id = id;
        state.due.add(due);
        settle();
    }

    /** The clock was put forward (or, negative, back) by this: what is under way keeps its time. */
    public void moveDue(Duration by) {
        state.due.forEach(due -> due.at = due.at.plus(by));
    }

    private void settle() {
        Instant now = now();
        if (state.due.stream().noneMatch(due -> isDue(due, now))) {
            return;
        }
        List<Due> ready = new ArrayList<>(state.due.stream()
                .filter(due -> isDue(due, now))
                .sorted(Comparator.comparing(due -> due.at))
                .toList());
        state.due.removeAll(ready);
        for (Due due : ready) {
            switch (due.what) {
                case SYNC -> keys.synced(due.id);
                case DELETE -> keys.deleted(due.id);
                case DELETE_USER -> people.userDeleted(due.id);
                case DELETE_IDENTITY -> people.identityDeleted(due.id);
                case REACH_PHONE -> keys.reachPhones(due.id);
                case FINISH_ATTEMPT -> encoders.finish(due.id);
            }
        }
        changed();
    }

    private boolean isDue(Due due, Instant now) {
        return !due.at.isAfter(now) && !(due.what == Due.What.REACH_PHONE && isPhoneLate);
    }
}
