package app.keydesk.cache.sqlite;

import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.FieldCipher;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The people of the audit trail: a pseudonym that stays, and a name that can be forgotten. */
final class AuditPeople {
    static final String OPERATOR = "O-";
    static final String GUEST = "G-";
    private static final int DIGITS = 12;

    private final FieldCipher cipher;
    private final Seals seals;

    AuditPeople(FieldCipher cipher) {
        this.cipher = cipher;
        this.seals = new Seals(cipher, "people");
    }

    /** The same person has the same pseudonym; without the desk's key nobody can tell whose it is. */
    String pseudonym(String role, String id) {
        return role
                + HexFormat.of()
                        .formatHex(cipher.fingerprint("person " + role + id))
                        .substring(0, DIGITS);
    }

    String remember(Handle handle, String role, Person person) {
        String pseudonym = pseudonym(role, person.id());
        handle.createUpdate("""
                        insert into people (id, sealed_name) values (:id, :name)
                        on conflict (id) do update set sealed_name = excluded.sealed_name""")
                .bind("id", pseudonym)
                .bind("name", seals.seal(person.name(), "sealed_name", pseudonym))
                .execute();
        return pseudonym;
    }

    /** Names by pseudonym, without the forgotten ones. */
    Map<String, String> names(Handle handle) {
        Map<String, String> names = new HashMap<>();
        handle.createQuery("select id, sealed_name from people where sealed_name is not null")
                .map((row, context) -> names.put(row.getString("id"), seals.open(row, "sealed_name")))
                .list();
        return names;
    }

    /** Forgets the names of those about or by whom no line was written since. */
    int forgetUnseenSince(Handle handle, long micros) {
        return handle.createUpdate("""
                        update people set sealed_name = null where sealed_name is not null
                        and id not in (select operator from lines where at >= :since)
                        and id not in (select guest from lines where at >= :since and guest is not null)""").bind("since", micros).execute();
    }

    int forget(Handle handle, String pseudonym) {
        return handle.createUpdate("update people set sealed_name = null where id = :id and sealed_name is not null")
                .bind("id", pseudonym)
                .execute();
    }
}
