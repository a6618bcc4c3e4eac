package app.keydesk.seam.http;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.ActionAttempt;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.SystemId;
import app.keydesk.hotel.UserIdentity;
import app.keydesk.seam.SeamException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Seam over HTTP. Made by {@link SeamConnector}; safe for any number of threads. */
final class HttpSeamGateway extends HttpSeamReads {
    HttpSeamGateway(Supplier<OkHttpClient> client, HttpUrl endpoint, ObjectMapper json, Clock clock) {
        super(client, endpoint, json, clock);
    }

    @Override
    public UserIdentity createIdentity(NewIdentity identity, SystemId system) throws SeamException {
        return calls.one(
                "/user_identities/create",
                ToWire.identity(identity, system),
                CallKind.WRITE,
                "user_identity",
                Wire.UserIdentity.class,
                FromWire::identity);
    }

    @Override
    public Guest createGuest(NewGuest guest, SystemId system) throws SeamException {
        return calls.one(
                "/acs/users/create",
                ToWire.guest(guest, system),
                CallKind.WRITE,
                "acs_user",
                Wire.AcsUser.class,
                FromWire::guest);
    }

    @Override
    public Credential createCredential(NewCredential credential) throws SeamException {
        return calls.one(
                "/acs/credentials/create",
                ToWire.credential(credential),
                CallKind.WRITE,
                "acs_credential",
                Wire.Credential.class,
                FromWire::credential);
    }

    @Override
    public void deleteCredential(CredentialId id) throws SeamException {
        delete("/acs/credentials/delete", Map.of("acs_credential_id", id.value()));
    }

    @Override
    public ActionAttempt encode(EncoderId encoder, CredentialId key) throws SeamException {
        return attempt(
                "/acs/encoders/encode_credential",
                Map.of("acs_encoder_id", encoder.value(), "acs_credential_id", key.value()),
                CallKind.WRITE);
    }

    @Override
    public ActionAttempt scan(EncoderId encoder) throws SeamException {
        return attempt("/acs/encoders/scan_credential", Map.of("acs_encoder_id", encoder.value()), CallKind.WRITE);
    }

    @Override
    public void deleteIdentity(IdentityId id) throws SeamException {
        delete("/user_identities/delete", Map.of("user_identity_id", id.value()));
    }

    @Override
    public void deleteGuest(AcsUserId id) throws SeamException {
        delete("/acs/users/delete", Map.of("acs_user_id", id.value()));
    }

    @Override
    public void deactivatePhone(PhoneId id) throws SeamException {
        delete("/phones/deactivate", Map.of("device_id", id.value()));
    }

    @Override
    public Invitation createInvitation(IdentityId guest) throws SeamException {
        return calls.one(
                "/user_identities/generate_instant_key",
                Map.of("user_identity_id", guest.value()),
                CallKind.WRITE,
                "instant_key",
                Wire.InstantKey.class,
                FromWire::invitation);
    }

    /** What is gone already counts as deleted. */
    private void delete(String path, Map<String, String> body) throws SeamException {
        known(() -> {
            calls.done(path, body);
            return Boolean.TRUE;
        });
    }
}
