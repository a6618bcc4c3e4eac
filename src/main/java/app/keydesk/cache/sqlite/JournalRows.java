package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.Step;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads the journal's tables; details, outcomes and operators come out of their seals here. */
final class JournalRows {
    static final String INTENTS = "intents";
    static final String STEPS = "steps";
    static final String ORIGINS = "origins";

    private final Seals intents;
    private final Seals steps;
    private final Seals origins;

    JournalRows(FieldCipher cipher) {
        this.intents = new Seals(cipher, INTENTS);
        this.steps = new Seals(cipher, STEPS);
        this.origins = new Seals(cipher, ORIGINS);
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

    byte[] seal(String table, String column, String id, String plain) {
        Seals seals = switch (table) {
            case INTENTS -> intents;
            case STEPS -> steps;
            default -> origins;
        };
        return seals.seal(plain, column, id);
    }
}
