package app.keydesk.desk;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.StayWindow;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a job into the journal's words and reads it back after a crash. */
final class JobText {
    private static final String NOTE = "note.";

    private JobText() {}

    static Map<String, String> write(Job job) {
        Map<String, String> words = new HashMap<>();
        words.put("job", job.kind().name());
        words.put("lines", Integer.toString(job.tasks().size()));
        job.notes().forEach((name, value) -> words.put(NOTE + name, value));
        for (int line = 0; line < job.tasks().size(); line++) {
            String prefix = line + ".";
            task(job.tasks().get(line)).forEach((name, value) -> words.put(prefix + name, value));
        }
        return words;
    }

    private static Map<String, String> task(Task task) {
        Map<String, String> words = new HashMap<>();
        switch (task) {
            case Task.Issue(int person, KeyRequest request) -> {
                words.put("do", "issue");
                words.put("person", Integer.toString(person));
                words.putAll(request(request));
            }
            case Task.Encode(CredentialId key, EncoderId encoder) -> {
                words.put("do", "encode");
                words.put("key", key.value());
                words.put("encoder", encoder.value());
            }
            case Task.Stop(CredentialId key) -> {
                words.put("do", "stop");
                words.put("key", key.value());
            }
            case Task.Remove(AcsUserId guest, IdentityId identity) -> {
                words.put("do", "remove");
                words.put("guest", guest.value());
                putIfAny(words, "identity", identity == null ? null : identity.value());
            }
            case Task.Deactivate(AcsUserId guest, PhoneId phone) -> {
                words.put("do", "deactivate");
                words.put("guest", guest.value());
                words.put("phone", phone.value());
            }
        }
        return words;
    }

    private static Map<String, String> request(KeyRequest request) {
        Map<String, String> words = new HashMap<>();
        switch (request.guest()) {
            case GuestChoice.Known(AcsUserId id) -> words.put("guest", id.value());
            case GuestChoice.New(String name, String email, String phoneNumber) -> {
                words.put("name", name);
                putIfAny(words, "email", email);
                putIfAny(words, "phoneNumber", phoneNumber);
            }
        }
        words.put("rooms", join(request.rooms(), EntranceId::value));
        words.put("commonDoors", join(request.commonDoors(), EntranceId::value));
        words.put("startsAt", request.window().startsAt().toString());
        words.put("endsAt", request.window().endsAt().toString());
        words.put("medium", request.medium().name());
        words.put("cardFormat", request.cardFormat().name());
        putIfAny(
                words,
                "encoder",
                request.encoderId() == null ? null : request.encoderId().value());
        putIfAny(
                words,
                "replaces",
                request.replaces() == null ? null : request.replaces().value());
        switch (request.plan()) {
            case KeyPlan.Override(List<CredentialId> losers) ->
                words.put("override", join(losers, CredentialId::value));
            case KeyPlan.Joiner(List<CredentialId> beside) -> words.put("beside", join(beside, CredentialId::value));
        }
        return words;
    }

    /** Empty where these words mean nothing to this version: a newer one may have written them. */
    static Optional<Job> of(Intent work) {
        try {
            return Optional.of(read(work.details())).filter(job -> !job.tasks().isEmpty());
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    static Job read(Map<String, String> words) {
        Map<String, String> notes = new HashMap<>();
        words.forEach((name, value) -> {
            if (name.startsWith(NOTE)) {
                notes.put(name.substring(NOTE.length()), value);
            }
        });
        int lines = Integer.parseInt(words.getOrDefault("lines", "0"));
        List<Task> tasks = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            tasks.add(task(new Words(words, line + ".")));
        }
        return new Job(Job.Kind.valueOf(new Words(words, "").need("job")), List.copyOf(tasks), Map.copyOf(notes));
    }

    private static Task task(Words words) {
        String what = words.need("do");
        return switch (what) {
            case "issue" -> new Task.Issue(Integer.parseInt(words.need("person")), request(words));
            case "encode" -> new Task.Encode(words.key("key"), new EncoderId(words.need("encoder")));
            case "stop" -> new Task.Stop(words.key("key"));
            case "remove" -> {
                String identity = words.get("identity");
                yield new Task.Remove(
                        new AcsUserId(words.need("guest")), identity == null ? null : new IdentityId(identity));
            }
            case "deactivate" ->
                new Task.Deactivate(new AcsUserId(words.need("guest")), new PhoneId(words.need("phone")));
            default -> throw new IllegalArgumentException("unknown task " + what.toLowerCase(Locale.ROOT));
        };
    }

    private static KeyRequest request(Words words) {
        String guest = words.get("guest");
        String encoder = words.get("encoder");
        String replaces = words.get("replaces");
        String losers = words.get("override");
        return new KeyRequest(
                guest != null
                        ? new GuestChoice.Known(new AcsUserId(guest))
                        : new GuestChoice.New(words.need("name"), words.get("email"), words.get("phoneNumber")),
                split(words.need("rooms"), EntranceId::new),
                split(words.need("commonDoors"), EntranceId::new),
                new StayWindow(Instant.parse(words.need("startsAt")), Instant.parse(words.need("endsAt"))),
                Medium.valueOf(words.need("medium")),
                encoder == null ? null : new EncoderId(encoder),
                CardFormat.valueOf(words.need("cardFormat")),
                losers != null
                        ? new KeyPlan.Override(split(losers, CredentialId::new))
                        : new KeyPlan.Joiner(split(words.need("beside"), CredentialId::new)),
                replaces == null ? null : new CredentialId(replaces));
    }

    private static void putIfAny(Map<String, String> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }

    static <T> String join(Iterable<T> ids, Function<T, String> word) {
        List<String> values = new ArrayList<>();
        ids.forEach(id -> values.add(word.apply(id)));
        return String.join(",", values);
    }

    static <T> List<T> split(String text, Function<String, T> id) {
        List<T> ids = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isEmpty()) {
                ids.add(id.apply(part));
            }
        }
        return List.copyOf(ids);
    }

    private record Words(Map<String, String> all, String prefix) {
        @Nullable
        String get(String name) {
            return all.get(prefix + name);
        }

        String need(String name) {
            String value = get(name);
            if (value == null) {
                throw new IllegalArgumentException("the journal lacks " + prefix + name);
            }
            return value;
        }

        CredentialId key(String name) {
            return new CredentialId(need(name));
        }
    }
}
