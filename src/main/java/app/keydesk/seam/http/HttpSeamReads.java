package app.keydesk.seam.http;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.ActionAttempt;
import app.keydesk.hotel.AttemptId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.HotelEvent;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.SystemId;
import app.keydesk.hotel.UserIdentity;
import app.keydesk.hotel.Workspace;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The reading half of the gateway: nothing here changes anything at Seam. */
abstract class HttpSeamReads implements SeamGateway {
    final Calls calls;
    private final Transport transport;
    private final AttemptReader attempts;
    private final EventReader events;

    HttpSeamReads(Supplier<OkHttpClient> client, HttpUrl endpoint, ObjectMapper json, Clock clock) {
        this.transport = new Transport(client, endpoint, json, clock);
        this.calls = new Calls(transport, new Reader(json));
        this.attempts = new AttemptReader(json);
        this.events = new EventReader(calls);
    }

    @Override
    public Workspace workspace() throws SeamException {
        return calls.one(
                "/workspaces/get", Map.of(), CallKind.READ, "workspace", Wire.Workspace.class, FromWire::workspace);
    }

    @Override
    public List<AcsSystem> systems() throws SeamException {
        return calls.list("/acs/systems/list", Map.of(), "acs_systems", Wire.AcsSystem.class, FromWire::system);
    }

    @Override
    public Optional<SystemId> credentialManagerOf(AcsSystem system) throws SeamException {
        if (system.managerId() != null) {
            return Optional.of(system.managerId());
        }
        return calls
                .list(
                        "/acs/systems/list_compatible_credential_manager_acs_systems",
                        Map.of("acs_system_id", system.id().value()),
                        "acs_systems",
                        Wire.AcsSystem.class,
                        FromWire::system)
                .stream()
                .filter(AcsSystem::isCredentialManager)
                .map(AcsSystem::id)
                .findFirst();
    }

    @Override
    public void entrances(SystemId system, Consumer<List<Entrance>> page) throws SeamException {
        calls.pages("/acs/entrances/list", of(system), "acs_entrances", Wire.Entrance.class, FromWire::entrance, page);
    }

    @Override
    public List<Encoder> encoders(SystemId system) throws SeamException {
        return calls.list("/acs/encoders/list", of(system), "acs_encoders", Wire.Encoder.class, FromWire::encoder);
    }

    @Override
    public void guests(SystemId system, Consumer<List<Guest>> page) throws SeamException {
        calls.pages("/acs/users/list", of(system), "acs_users", Wire.AcsUser.class, FromWire::guest, page);
    }

    @Override
    public Optional<Guest> guest(AcsUserId id) throws SeamException {
        Map<String, String> body = Map.of("acs_user_id", id.value());
        return known(() ->
                calls.one("/acs/users/get", body, CallKind.READ, "acs_user", Wire.AcsUser.class, FromWire::guest));
    }

    @Override
    public List<Guest> guestsOf(IdentityId identity, SystemId system) throws SeamException {
        return calls.list(
                "/acs/users/list",
                Map.of("acs_system_id", system.value(), "user_identity_id", identity.value()),
                "acs_users",
                Wire.AcsUser.class,
                FromWire::guest);
    }

    @Override
    public List<Guest> searchGuests(SystemId system, String text) throws SeamException {
        return calls.list(
                "/acs/users/list",
                Map.of("acs_system_id", system.value(), "search", text),
                "acs_users",
                Wire.AcsUser.class,
                FromWire::guest);
    }

    @Override
    public Optional<UserIdentity> identityByKey(String key) throws SeamException {
        Map<String, String> body = Map.of("user_identity_key", key);
        return known(() -> calls.one(
                "/user_identities/get",
                body,
                CallKind.READ,
                "user_identity",
                Wire.UserIdentity.class,
                FromWire::identity));
    }

    @Override
    public List<UserIdentity> searchIdentities(String text) throws SeamException {
        return calls.list(
                "/user_identities/list",
                Map.of("search", text),
                "user_identities",
                Wire.UserIdentity.class,
                FromWire::identity);
    }

    @Override
    public List<Phone> phones(@Nullable IdentityId owner) throws SeamException {
        Map<String, String> body = owner == null ? Map.of() : Map.of("owner_user_identity_id", owner.value());
        return calls.list("/phones/list", body, "phones", Wire.Phone.class, wire -> FromWire.phone(wire, owner));
    }

    @Override
    public void credentials(SystemId system, Consumer<List<Credential>> page) throws SeamException {
        calls.pages(
                "/acs/credentials/list",
                of(system),
                "acs_credentials",
                Wire.Credential.class,
                FromWire::credential,
                page);
    }

    @Override
    public List<Credential> credentialsOf(IdentityId identity) throws SeamException {
        return calls.list(
                "/acs/credentials/list",
                Map.of("user_identity_id", identity.value()),
                "acs_credentials",
                Wire.Credential.class,
                FromWire::credential);
    }

    @Override
    public List<Credential> newestCredentials(SystemId system, int limit) throws SeamException {
        return calls.firstPage(
                "/acs/credentials/list",
                Map.of("acs_system_id", system.value(), "limit", limit),
                "acs_credentials",
                Wire.Credential.class,
                FromWire::credential);
    }

    @Override
    public List<Credential> credentialsOf(AcsUserId guest) throws SeamException {
        return calls.list(
                "/acs/credentials/list",
                Map.of("acs_user_id", guest.value()),
                "acs_credentials",
                Wire.Credential.class,
                FromWire::credential);
    }

    @Override
    public Optional<Credential> credential(CredentialId id) throws SeamException {
        Map<String, String> body = Map.of("acs_credential_id", id.value());
        return known(() -> calls.one(
                "/acs/credentials/get",
                body,
                CallKind.READ,
                "acs_credential",
                Wire.Credential.class,
                FromWire::credential));
    }

    @Override
    public List<Credential> credentialsWithAccess(EntranceId door, boolean validOnly) throws SeamException {
        Map<String, ?> body = validOnly
                ? Map.of("acs_entrance_id", door.value(), "include_if", List.of("visionline_metadata.is_valid"))
                : Map.of("acs_entrance_id", door.value());
        return calls.list(
                "/acs/entrances/list_credentials_with_access",
                body,
                "acs_credentials",
                Wire.Credential.class,
                FromWire::credential);
    }

    @Override
    public ActionAttempt attempt(AttemptId id) throws SeamException {
        return attempt("/action_attempts/get", Map.of("action_attempt_id", id.value()), CallKind.READ);
    }

    @Override
    public List<HotelEvent> events(Instant since) throws SeamException {
        return events.since(since);
    }

    @Override
    public @Nullable Duration clockAhead() {
        return transport.clockAhead();
    }

    private static Map<String, String> of(SystemId system) {
        return Map.of("acs_system_id", system.value());
    }

    final ActionAttempt attempt(String path, Map<String, String> body, CallKind kind) throws SeamException {
        return calls.call(path, body, kind, answer -> {
            JsonNode attempt = calls.tree(answer).path("action_attempt");
            return attempts.read(attempt);
        });
    }

    /** A call whose subject may be gone. */
    interface Asking<T> {
        T ask() throws SeamException;
    }

    /** Empty where Seam does not know what the call speaks of. */
    static <T> Optional<T> known(Asking<T> asking) throws SeamException {
        try {
            return Optional.of(asking.ask());
        } catch (SeamException e) {
            if (e.problem() instanceof Problem.NotFound) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
