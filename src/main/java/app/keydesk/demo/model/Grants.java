package app.keydesk.demo.model;

import app.keydesk.demo.model.GrantResources.Grant;
import app.keydesk.demo.model.GrantResources.Method;
import app.keydesk.demo.model.GrantResources.Requested;
import app.keydesk.demo.model.Resources.Identity;
import app.keydesk.demo.model.Resources.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Access grants: the first of a reservation overrides, each further one joins it on the same doors or fewer, in an
 * overlapping window (reference 4, alternative).
 */
public final class Grants {
    private final Hotel hotel;
    private final ReservationRules rules;

    Grants(Hotel hotel) {
        this.hotel = hotel;
        this.rules = new ReservationRules(hotel);
    }

    /** A grant that is asked for. {@code modes}: {@code card} or {@code mobile_key}, at least one. */
    public record Order(
            Identity owner,
            List<String> doors,
            List<String> modes,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            Names names) {}

    /** How a client calls a grant. */
    public record Names(
            @Nullable String reservationKey,
            @Nullable String accessGrantKey,
            @Nullable String name) {}

    public Grant create(Order order) {
        rules.check(order, liveKeys(order.names().reservationKey()));
        Grant grant = new Grant();
        grant.accessGrantId = hotel.newId();
        grant.workspaceId = hotel.state().workspaceId;
        grant.createdAt = hotel.now();
        grant.userIdentityId = order.owner().id();
        grant.accessGrantKey = order.names().accessGrantKey();
        grant.reservationKey = order.names().reservationKey();
        grant.name = order.names().name();
        grant.displayName = Objects.requireNonNullElse(grant.name, order.owner().displayName);
        grant.startsAt = Objects.requireNonNullElse(order.startsAt(), hotel.now());
        grant.endsAt = order.endsAt();
        grant.doors = List.copyOf(order.doors());
        request(grant, order.modes());
        hotel.state().grants.put(grant.id(), grant);
        hotel.tell("access_grant.created", Map.of("access_grant_id", grant.id()));
        hotel.changed();
        return grant;
    }

    private List<Key> liveKeys(@Nullable String reservationKey) {
        Instant now = hotel.now();
        return hotel.state().grants.values().stream()
                .filter(grant -> grant.reservationKey != null && grant.reservationKey.equals(reservationKey))
                .flatMap(grant -> methods(grant).map(this::key))
                .filter(key -> key != null && key.isLive(now))
                .toList();
    }

    /** One key more for each of these media. */
    public void request(Grant grant, List<String> modes) {
        Identity owner = Objects.requireNonNull(hotel.state().identities.get(grant.userIdentityId));
        for (String mode : modes) {
            List<String> joined = Stream.concat(
                            liveKeys(grant.reservationKey).stream(),
                            methods(grant).map(this::key))
                    .filter(key -> key != null && key.isLive(hotel.now()))
                    .map(Key::id)
                    .distinct()
                    .toList();
            Key key = hotel.keys()
                    .create(new Keys.Order(
                            hotel.people().linkOrCreate(owner, hotel.state().systemId),
                            mode,
                            mode.equals("mobile_key"),
                            grant.doors,
                            grant.startsAt,
                            grant.endsAt,
                            "rfid48",
                            "guest",
                            joined.isEmpty(),
                            false,
                            joined));
            add(grant, mode, key);
        }
        hotel.changed();
    }

    private void add(Grant grant, String mode, Key key) {
        Method method = new Method();
        method.accessMethodId = hotel.newId();
        method.workspaceId = grant.workspaceId;
        method.createdAt = hotel.now();
        method.mode = mode;
        method.displayName = mode.equals("card") ? "Card" : "Mobile Key";
        method.grantId = grant.id();
        method.keyId = key.id();
        hotel.state().methods.put(method.id(), method);
        grant.accessMethodIds.add(method.id());
        Requested requested = new Requested();
        requested.mode = mode;
        requested.displayName = method.displayName;
        requested.createdAt = method.createdAt;
        requested.createdAccessMethodIds.add(method.id());
        grant.requestedAccessMethods.add(requested);
        hotel.tell("access_method.created", ids(method));
        if (mode.equals("card")) {
            hotel.tell("access_method.card_encoding_required", ids(method));
        }
    }

    private static Map<String, ?> ids(Method method) {
        return Map.of("access_method_id", method.id(), "access_grant_ids", List.of(method.grantId));
    }

    /** Those of the grant, as their keys are now. */
    public Stream<Method> methods(Grant grant) {
        return grant.accessMethodIds.stream()
                .map(hotel.state().methods::get)
                .filter(Objects::nonNull)
                .map(this::fresh);
    }

    /** The method as its key is now. */
    public Method fresh(Method method) {
        Key key = key(method);
        boolean isCard = method.mode.equals("card");
        method.isIssued = key != null && key.isIssued;
        method.issuedAt = key == null ? null : key.issuedAt;
        method.isEncodingRequired = isCard && !method.isIssued;
        method.isReadyForEncoding = method.isEncodingRequired && key != null && key.isLive(hotel.now());
        return method;
    }

    /** Null once it is gone. */
    public @Nullable Key key(Method method) {
        return hotel.state().keys.get(method.keyId);
    }

    /** The grant's method of this key was written, or has reached a phone. */
    void issued(Key key, boolean isRepeated) {
        hotel.state().methods.values().stream()
                .filter(method -> method.keyId.equals(key.id()))
                .forEach(method ->
                        hotel.tell(isRepeated ? "access_method.reissued" : "access_method.issued", ids(method)));
    }

    /** A new end for all of its keys. */
    public void setEnd(Grant grant, Instant endsAt) {
        methods(grant)
                .map(this::key)
                .filter(Objects::nonNull)
                .toList()
                .forEach(key -> hotel.keys().setEnd(key, endsAt));
        grant.endsAt = endsAt;
        hotel.tell("access_grant.access_times_changed", Map.of("access_grant_id", grant.id()));
        hotel.changed();
    }

    public void delete(Grant grant) {
        methods(grant).toList().forEach(this::delete);
        hotel.state().grants.remove(grant.id());
        hotel.tell("access_grant.deleted", Map.of("access_grant_id", grant.id()));
        hotel.changed();
    }

    public void delete(Method method) {
        Key key = key(method);
        if (key != null) {
            hotel.keys().delete(key);
        }
        hotel.state().methods.remove(method.id());
        Grant grant = hotel.state().grants.get(method.grantId);
        if (grant != null) {
            grant.accessMethodIds.remove(method.id());
        }
        hotel.tell("access_method.deleted", ids(method));
        hotel.changed();
    }
}
