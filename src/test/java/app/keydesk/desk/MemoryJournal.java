package app.keydesk.desk;

import app.keydesk.cache.Journal;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A journal without a file, for tests of what a use case writes and in which order. */
final class MemoryJournal implements Journal {
    private final Clock clock;
    private final Map<IntentId, Intent> intents = new LinkedHashMap<>();
    private final Map<CredentialId, KeyOrigin> origins = new HashMap<>();

    MemoryJournal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Intent open(String kind, String operator, Map<String, String> details) {
        IntentId id = new IntentId(UUID.randomUUID().toString());
        Intent intent =
                new Intent(id, kind, operator, clock.instant(), IntentState.OPEN, null, Map.copyOf(details), List.of());
        intents.put(id, intent);
        return intent;
    }

    @Override
    public synchronized void begin(IntentId intent, String step, Map<String, String> details) {
        put(intent, new Step(step, StepState.BEGUN, clock.instant(), Map.copyOf(details), Map.of()));
    }

    @Override
    public synchronized void end(IntentId intent, String step, StepState state, Map<String, String> outcome) {
        Map<String, String> details = intents.get(intent).steps().stream()
                .filter(other -> other.name().equals(step))
                .map(Step::details)
                .findFirst()
                .orElse(Map.of());
        put(intent, new Step(step, state, clock.instant(), details, Map.copyOf(outcome)));
    }

    private void put(IntentId id, Step step) {
        Intent intent = intents.get(id);
        List<Step> steps = new ArrayList<>(intent.steps());
        steps.removeIf(other -> other.name().equals(step.name()));
        steps.add(step);
        intents.put(id, with(intent, intent.state(), intent.note(), steps));
    }

    private static Intent with(Intent intent, IntentState state, String note, List<Step> steps) {
        return new Intent(
                intent.id(),
                intent.kind(),
                intent.operator(),
                intent.openedAt(),
                state,
                note,
                intent.details(),
                List.copyOf(steps));
    }

    @Override
    public synchronized void close(IntentId id, IntentState state, String note) {
        Intent intent = intents.get(id);
        intents.put(id, with(intent, state, note, intent.steps()));
    }

    @Override
    public synchronized List<Intent> unsettled() {
        return intents.values().stream()
                .filter(intent -> intent.state() == IntentState.OPEN || intent.state() == IntentState.NEEDS_PERSON)
                .toList();
    }

    @Override
    public synchronized Optional<Intent> intent(IntentId id) {
        return Optional.ofNullable(intents.get(id));
    }

    @Override
    public synchronized List<Intent> recent(int limit) {
        return List.copyOf(intents.values()).reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized void recordOrigin(KeyOrigin origin) {
        origins.put(origin.keyId(), origin);
    }

    @Override
    public synchronized Optional<KeyOrigin> originOf(CredentialId key) {
        return Optional.ofNullable(origins.get(key));
    }

    @Override
    public void close() {
        // holds nothing
    }
}
