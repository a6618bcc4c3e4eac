package app.keydesk.seam;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.ActionAttempt;
import app.keydesk.hotel.AttemptId;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.HotelEvent;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.StayWindow;
import app.keydesk.hotel.SystemId;
import app.keydesk.hotel.UserIdentity;
import app.keydesk.hotel.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Seam, as the desk needs it. Every method blocks until Seam has answered, and may be called from any thread but the FX
 * thread. Reads are retried within bounds; <b>writes are sent once</b>: a write without an answer ends in {@link
 * app.keydesk.hotel.Problem.OutcomeUnknown}, and it is for the caller to look before it sends again.
 *
 * <p>An interrupted thread ends its call with {@link app.keydesk.hotel.Problem.Cancelled}.
 *
 * <p>Source: {@code seam/reference.md} 1 to 4.
 */
public interface SeamGateway {

    // the hotel

    Workspace workspace() throws SeamException;

    List<AcsSystem> systems() throws SeamException;

    /** The credential manager for phone keys: the system's default, else a compatible one, else none. */
    Optional<SystemId> credentialManagerOf(AcsSystem system) throws SeamException;

    /** All doors, page by page as they come. */
    void entrances(SystemId system, Consumer<List<Entrance>> page) throws SeamException;

    List<Encoder> encoders(SystemId system) throws SeamException;

    // people

    void guests(SystemId system, Consumer<List<Guest>> page) throws SeamException;

    Optional<Guest> guest(AcsUserId id) throws SeamException;

    /** ACS users of one identity in one system. */
    List<Guest> guestsOf(IdentityId identity, SystemId system) throws SeamException;

    List<Guest> searchGuests(SystemId system, String text) throws SeamException;

    /** By its unique {@code user_identity_key}. */
    Optional<UserIdentity> identityByKey(String key) throws SeamException;

    List<UserIdentity> searchIdentities(String text) throws SeamException;

    /** All phones of the workspace, or those of one owner. */
    List<Phone> phones(@Nullable IdentityId owner) throws SeamException;

    // keys

    void credentials(SystemId system, Consumer<List<Credential>> page) throws SeamException;

    List<Credential> credentialsOf(AcsUserId guest) throws SeamException;

    /** Keys of an identity, whatever its ACS user is. */
    List<Credential> credentialsOf(IdentityId identity) throws SeamException;

    /** One page of at most {@code limit} keys, as Seam orders them: newest first. */
    List<Credential> newestCredentials(SystemId system, int limit) throws SeamException;

    /** Empty where Seam no longer knows it. */
    Optional<Credential> credential(CredentialId id) throws SeamException;

    /** Every key that opens a door; {@code validOnly} leaves out the overridden, discarded and expired. */
    List<Credential> credentialsWithAccess(EntranceId door, boolean validOnly) throws SeamException;

    ActionAttempt attempt(AttemptId id) throws SeamException;

    /** Events after {@code since}, oldest first; a full page is followed to the end. */
    List<HotelEvent> events(Instant since) throws SeamException;

    // writes, each sent once

    /** Creates an identity and its ACS user in {@code system} in one call. */
    UserIdentity createIdentity(NewIdentity identity, SystemId system) throws SeamException;

    Guest createGuest(NewGuest guest, SystemId system) throws SeamException;

    Credential createCredential(NewCredential credential) throws SeamException;

    /** A key that is gone already counts as deleted. */
    void deleteCredential(CredentialId id) throws SeamException;

    ActionAttempt encode(EncoderId encoder, CredentialId key) throws SeamException;

    ActionAttempt scan(EncoderId encoder) throws SeamException;

    /** The identity with its ACS users, keys and sessions; gone already counts as deleted. */
    void deleteIdentity(IdentityId id) throws SeamException;

    /** A person without an identity; gone already counts as deleted. */
    void deleteGuest(AcsUserId id) throws SeamException;

    /** Stops the keys on one phone. */
    void deactivatePhone(PhoneId id) throws SeamException;

    /** A link that sets up the guest's phone without an app of the hotel's. */
    Invitation createInvitation(IdentityId guest) throws SeamException;

    /** How far Seam's clock is ahead of this PC's, by the last answer's {@code Date}; null before the first answer. */
    @Nullable
    Duration clockAhead();

    /** {@code key}: our own unique word for the person ({@code user_identity_key}), by which a lost answer is looked up. */
    record NewIdentity(
            @Nullable String key,
            String fullName,
            @Nullable String email,
            @Nullable String phoneNumber) {}

    record NewGuest(
            String fullName,
            @Nullable String email,
            @Nullable String phoneNumber,
            @Nullable IdentityId identityId) {}

    /**
     * @param guestId the owner; null where {@code identityId} names them (Seam then links or makes the ACS user)
     * @param managerId the credential manager, for a phone key; null for a card
     * @param doors guest and common doors together
     */
    record NewCredential(
            SystemId systemId,
            @Nullable AcsUserId guestId,
            @Nullable IdentityId identityId,
            Medium medium,
            @Nullable SystemId managerId,
            List<EntranceId> doors,
            StayWindow window,
            CardFormat cardFormat,
            KeyPlan plan) {}

    /** An Instant Key: whoever opens the link loads the guest's keys. */
    record Invitation(String id, String link, Instant expiresAt) {}
}
