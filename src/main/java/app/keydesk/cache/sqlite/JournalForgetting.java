package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Forgets settled work. What still waits for an answer or a person is kept: a key may hang on it. */
final class JournalForgetting implements Forgetting {
    private final JournalRows rows;

    JournalForgetting(FieldCipher cipher) {
        this.rows = new JournalRows(cipher);
    }

    @Override
    public int before(Handle handle, Instant day) {
        return handle.createUpdate(
                        "delete from intents where state not in ('OPEN', 'NEEDS_PERSON') and changed_at < :day")
                .bind("day", Micros.of(day))
                .execute();
    }

    @Override
    public int guest(Handle handle, Subject guest) {
        List<String> settled = about(handle, guest).stream()
                .filter(intent -> intent.state() != IntentState.OPEN && intent.state() != IntentState.NEEDS_PERSON)
                .map(intent -> intent.id().value())
                .toList();
        return handle.createUpdate("delete from intents where id in (select value from json_each(:ids))")
                .bind("ids", Json.write(settled))
                .execute();
    }

    /** All work whose details or outcomes name the guest. */
    List<Intent> about(Handle handle, Subject guest) {
        return rows.read(handle, "where no > :value order by no", 0).stream()
                .filter(intent -> words(intent).anyMatch(guest::isNamedBy))
                .toList();
    }

    private static Stream<String> words(Intent intent) {
        return Stream.concat(
                        Stream.of(intent.details()),
                        intent.steps().stream().flatMap(step -> Stream.of(step.details(), step.outcome())))
                .map(Map::values)
                .flatMap(words -> words.stream());
    }
}
