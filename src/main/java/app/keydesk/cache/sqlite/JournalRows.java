package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.Note;
import app.keydesk.cache.Journal.Step;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads and writes the journal's tables; details, outcomes and operators go into their seals and out of them here. */
final class JournalRows {
    /** Word for word the condition of the index over the few rows that are open: a whole journal is never walked for them. */
    static final String UNSETTLED = "where state in ('OPEN', 'NEEDS_PERSON') and no > :value order by no";

    private final Seals intents;
    private final Seals steps;
    private final Seals origins;

    JournalRows(FieldCipher cipher) {
        this.intents = new Seals(cipher, "intents");
        this.steps = new Seals(cipher, "steps");
        this.origins = new Seals(cipher, "origins");
    }

    /** @param condition over {@code intents}, with its order and one {@code :value} */
    List<Intent> read(Handle handle, String condition, Object value) {
        Map<Long, List<Step>> stepsByIntent = new HashMap<>();
        handle.createQuery("""
                        select s.*, i.id || '/' || s.name as id from steps s join intents i on i.no = s.intent_no
                        where s.intent_no in (select no from intents %s) order by s.no""".formatted(condition))
                .bind("value", value)
                .map((row, context) -> stepsByIntent
                        .computeIfAbsent(row.getLong("intent_no"), no -> new ArrayList<>())
                        .add(step(row)))
                .list();
        return handle.createQuery("select * from intents " + condition)
                .bind("value", value)
                .map((row, context) -> intent(row, stepsByIntent.getOrDefault(row.getLong("no"), List.of())))
                .list();
    }

    private Intent intent(ResultSet row, List<Step> ofIntent) throws SQLException {
        return new Intent(
                new IntentId(row.getString("id")),
                row.getString("kind"),
                intents.open(row, "sealed_operator"),
                Micros.read(row, "opened_at"),
                IntentState.valueOf(row.getString("state")),
                row.getString("note"),
                Json.map(intents.open(row, "sealed_details")),
                List.copyOf(ofIntent));
    }

    private Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("name"),
                StepState.valueOf(row.getString("state")),
                Micros.read(row, "changed_at"),
                Json.map(steps.open(row, "sealed_details")),
                Json.map(steps.open(row, "sealed_outcome")));
    }

    KeyOrigin origin(ResultSet row) throws SQLException {
        return new KeyOrigin(
                new CredentialId(row.getString("id")),
                origins.open(row, "sealed_operator"),
                Micros.read(row, "issued_at"),
                row.getBoolean("is_override"),
                Json.words(row.getString("related_ids")).stream()
                        .map(id -> new CredentialId(String.valueOf(id)))
                        .toList(),
                CardFormat.valueOf(row.getString("card_format")));
    }

    /** Its number. */
    long insert(Handle handle, Intent intent) {
        String id = intent.id().value();
        return handle.createQuery("""
                        insert into intents (id, kind, sealed_operator, opened_at, changed_at, state, sealed_details)
                        values (:id, :kind, :operator, :at, :at, :state, :details) returning no""")
                .bind("id", id)
                .bind("kind", intent.kind())
                .bind("operator", intents.seal(intent.operator(), "sealed_operator", id))
                .bind("at", Micros.of(intent.openedAt()))
                .bind("state", intent.state().name())
                .bind("details", intents.seal(Json.write(intent.details()), "sealed_details", id))
                .mapTo(Long.class)
                .one();
    }

    /** @param number of the intent */
    int put(Handle handle, long number, IntentId intent, Note note, Instant at) {
        String place = intent.value() + '/' + note.step();
        return handle.createUpdate("""
                        insert into steps (intent_no, name, state, changed_at, sealed_details, sealed_outcome)
                        values (:intent, :name, :state, :at, :details, :outcome)
                        on conflict (intent_no, name) do update set state = excluded.state,
                            changed_at = excluded.changed_at, sealed_details = excluded.sealed_details,
                            sealed_outcome = excluded.sealed_outcome""")
                .bind("intent", number)
                .bind("name", note.step())
                .bind("state", note.state().name())
                .bind("at", Micros.of(at))
                .bind("details", steps.seal(Json.write(note.details()), "sealed_details", place))
                .bind("outcome", sealOutcome(place, note.outcome()))
                .execute();
    }

    /** @param place the intent's id and the step's name */
    byte[] sealOutcome(String place, Map<String, String> outcome) {
        return steps.seal(Json.write(outcome), "sealed_outcome", place);
    }

    int put(Handle handle, KeyOrigin origin) {
        String id = origin.keyId().value();
        return handle.createUpdate("""
                        insert into origins (id, sealed_operator, issued_at, is_override, related_ids, card_format)
                        values (:id, :operator, :at, :override, :related, :format)
                        on conflict (id) do update set sealed_operator = excluded.sealed_operator,
                            issued_at = excluded.issued_at, is_override = excluded.is_override,
                            related_ids = excluded.related_ids, card_format = excluded.card_format""")
                .bind("id", id)
                .bind("operator", origins.seal(origin.operator(), "sealed_operator", id))
                .bind("at", Micros.of(origin.issuedAt()))
                .bind("override", origin.isOverride())
                .bind("format", origin.cardFormat().name())
                .bind(
                        "related",
                        Json.write(origin.related().stream()
                                .map(CredentialId::value)
                                .toList()))
                .execute();
    }
}
