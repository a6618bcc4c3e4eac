package app.keydesk.demo.api;

import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.People.Person;
import app.keydesk.demo.model.Refusal;
import app.keydesk.demo.model.Resources.AcsUser;
import app.keydesk.demo.model.Resources.Entrance;
import app.keydesk.demo.model.Resources.Identity;
import app.keydesk.demo.model.Resources.Resource;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /acs/users/*}. */
final class UserRoutes {
    private static final int PAGE = 500;

    private UserRoutes() {}

    static void addTo(Routes routes) {
        routes.on("/acs/users/list", UserRoutes::list);
        routes.on("/acs/users/get", (hotel, request) -> Map.of("acs_user", user(hotel, request)));
        routes.on("/acs/users/create", UserRoutes::create);
        routes.on("/acs/users/update", UserRoutes::update);
        routes.on("/acs/users/delete", (hotel, request) -> {
            hotel.people().delete(user(hotel, request));
            return Map.of();
        });
        routes.on("/acs/users/suspend", (hotel, request) -> suspend(hotel, request, true));
        routes.on("/acs/users/unsuspend", (hotel, request) -> suspend(hotel, request, false));
        routes.on("/acs/users/list_accessible_entrances", UserRoutes::doors);
        routes.on("/acs/users/revoke_access_to_all_entrances", (hotel, request) -> {
            hotel.people().cancelKeys(user(hotel, request));
            return Map.of();
        });
        routes.on("/acs/users/unmanaged/list", (hotel, request) -> Map.of("acs_users", List.of()));
    }

    /** In the order of {@link #newestKey}, which itself is too dear to be made for every comparison. */
    static <T extends Resource> List<T> newestFirst(List<T> all) {
        return all.stream()
                .sorted(Comparator.comparingLong((T resource) -> -micros(resource.createdAt))
                        .thenComparing(Resource::id))
                .toList();
    }

    /** Sorts newer before older: a paging key that stays put while newer ones are made. */
    static String newestKey(Resource resource) {
        return newestKey(resource.createdAt, resource.id());
    }

    static String newestKey(Instant at, String id) {
        return String.format(Locale.ROOT, "%020d%s", Long.MAX_VALUE / 2 - micros(at), id);
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    static boolean contains(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static Map<String, ?> list(Hotel hotel, Request request) {
        String search = request.text("search").orElse("");
        List<AcsUser> users = hotel.state().users.values().stream()
                .filter(user -> matches(request.id("acs_system_id").orElse(null), user.acsSystemId))
                .filter(user -> matches(request.id("user_identity_id").orElse(null), user.userIdentityId))
                .filter(user ->
                        matches(request.textOrNull("user_identity_email_address"), user.userIdentityEmailAddress))
                .filter(user -> matches(request.textOrNull("user_identity_phone_number"), user.userIdentityPhoneNumber))
                .filter(user -> request.time("created_before")
                        .map(before -> user.createdAt.isBefore(before))
                        .orElse(true))
                .filter(user -> contains(user.fullName, search)
                        || contains(user.emailAddress, search)
                        || contains(user.phoneNumber, search))
                .toList();
        return Paging.page(request, "acs_users", newestFirst(users), UserRoutes::newestKey, PAGE);
    }

    private static boolean matches(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }

    static AcsUser user(Hotel hotel, Request request) {
        if (request.id("acs_user_id").isPresent()) {
            return request.find(hotel.state().users, "acs_user_id", "acs_user");
        }
        Identity identity = request.find(hotel.state().identities, "user_identity_id", "user_identity");
        return hotel.people().usersOf(identity).stream()
                .filter(user -> matches(request.id("acs_system_id").orElse(null), user.acsSystemId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("acs_user"));
    }

    private static Map<String, ?> create(Hotel hotel, Request request) {
        request.find(hotel.state().systems, "acs_system_id", "acs_system");
        Identity identity = request.id("user_identity_id").isPresent()
                ? request.find(hotel.state().identities, "user_identity_id", "user_identity")
                : null;
        String system = request.id("acs_system_id").orElseThrow();
        if (identity != null
                && hotel.people().usersOf(identity).stream().anyMatch(user -> user.acsSystemId.equals(system))) {
            throw Refusal.rule(
                    "user_identity_already_linked", "The user identity already has an ACS user in this system");
        }
        return Map.of("acs_user", hotel.people().createUser(system, person(request), identity));
    }

    private static Person person(Request request) {
        String mail = request.text("email_address").orElse(request.textOrNull("email"));
        return new Person(null, request.textOrNull("full_name"), mail, request.textOrNull("phone_number"));
    }

    private static Map<String, ?> update(Hotel hotel, Request request) {
        AcsUser user = user(hotel, request);
        Person person = person(request);
        user.fullName = Objects.requireNonNullElse(person.fullName(), user.fullName);
        user.displayName = user.fullName;
        if (person.emailAddress() != null) {
            user.emailAddress = person.emailAddress();
            user.email = person.emailAddress();
        }
        if (person.phoneNumber() != null) {
            user.phoneNumber = person.phoneNumber();
        }
        hotel.changed();
        return Map.of();
    }

    private static Map<String, ?> suspend(Hotel hotel, Request request, boolean isSuspended) {
        user(hotel, request).isSuspended = isSuspended;
        hotel.changed();
        return Map.of();
    }

    private static Map<String, ?> doors(Hotel hotel, Request request) {
        Set<Entrance> doors = new LinkedHashSet<>();
        hotel.people().keysOf(user(hotel, request)).stream()
                .filter(key -> key.isLive(hotel.now()))
                .flatMap(key -> key.doors().stream())
                .forEach(id -> doors.add(hotel.state().entrances.get(id)));
        return Map.of("acs_entrances", List.copyOf(doors));
    }
}
