package app.keydesk.local;

import app.keydesk.desk.setup.DeskSetup.Imported;
import app.keydesk.desk.setup.Setup;
import app.keydesk.desk.setup.SetupField;
import app.keydesk.desk.setup.SetupField.Wrong;
import app.keydesk.desk.setup.SetupText;
import app.keydesk.hotel.DoorRule;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A desk's setup as a file for other desks: JSON with a value per line, without connection, keys or names of people. It
 * is taken as a whole or not at all.
 */
public final class SetupFile {
    static final String VERSION = "1";
    static final int MOST_BYTES = 1 << 20;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SetupFile() {}

    public static void write(Path file, Setup setup) throws IOException {
        SetupText text = SetupText.of(setup);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("keydeskSetup", VERSION);
        for (SetupField field : SetupField.values()) {
            String[] path = field.path().split("\\.");
            part(root, path[0]).put(path[1], text.fields().getOrDefault(field, ""));
        }
        part(root, "hotel")
                .put(
                        "roomGroups",
                        text.groups().stream()
                                .map(group -> Map.of("kind", group.kind().name(), "rooms", group.roomNumbers()))
                                .toList());
        part(root, "hotel")
                .put("doorRules", text.rules().stream().map(SetupFile::written).toList());
        PrivateFile.write(file.toAbsolutePath(), JSON.writeValueAsBytes(root));
    }

    private static Map<String, Object> written(DoorRule rule) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("floorFrom", String.valueOf(rule.floorFrom()));
        all.put("floorTo", String.valueOf(rule.floorTo()));
        all.put("kind", rule.kind() == null ? "" : rule.kind().name());
        all.put("doors", rule.doors().stream().map(EntranceId::value).toList());
        return all;
    }

    @SuppressWarnings("unchecked") // each part was put in here
    private static Map<String, Object> part(Map<String, Object> root, String name) {
        return (Map<String, Object>) root.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }

    /** {@code isDoor}: whether this hotel has such a door. */
    public static Imported read(Path file, Predicate<EntranceId> isDoor) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Imported.Refused(0, "", Wrong.TOO_LONG);
            }
            return read(Files.readString(file), isDoor);
        } catch (IOException e) {
            return new Imported.Refused(0, "", Wrong.NOT_READABLE);
        }
    }

    static Imported read(String json, Predicate<EntranceId> isDoor) {
        try {
            FlatJson flat = FlatJson.of(json);
            return new Imported.Ready(new Reading(flat, isDoor).setup());
        } catch (Refusal refusal) {
            return refusal.as();
        }
    }

    /** Ends the reading at the first fault. */
    static final class Refusal extends Exception {
        private final transient Imported.Refused why;

        Refusal(int line, String field, Wrong wrong) {
            super(wrong.name());
            this.why = new Imported.Refused(line, field, wrong);
        }

        Imported.Refused as() {
            return why;
        }
    }

    private record Reading(FlatJson json, Predicate<EntranceId> isDoor) {
        Setup setup() throws Refusal {
            if (!VERSION.equals(json.take("keydeskSetup"))) {
                throw json.refusal("keydeskSetup", Wrong.OTHER_VERSION);
            }
            Map<SetupField, String> texts = new EnumMap<>(SetupField.class);
            for (SetupField field : SetupField.values()) {
                texts.put(field, checked(field));
            }
            SetupText text = new SetupText(texts, groups(), rules());
            json.mustBeEmpty();
            return text.read();
        }

        private String checked(SetupField field) throws Refusal {
            String value = json.take(field.path());
            if (value == null) {
                return field.whenMissing().orElseThrow(() -> json.refusal(field.path(), Wrong.MISSING));
            }
            var wrong = field.check(value);
            if (wrong.isPresent()) {
                throw json.refusal(field.path(), wrong.get());
            }
            return value;
        }

        private List<RoomGroup> groups() throws Refusal {
            List<RoomGroup> groups = new ArrayList<>();
            for (String at : json.items("hotel.roomGroups")) {
                RoomGroup.Kind kind = kind(at + ".kind");
                List<String> rooms = json.takeAll(at + ".rooms");
                if (kind == null || rooms.isEmpty()) {
                    throw json.refusal(at + ".kind", Wrong.NO_RULE);
                }
                groups.add(new RoomGroup(kind, rooms));
            }
            return List.copyOf(groups);
        }

        private List<DoorRule> rules() throws Refusal {
            List<DoorRule> rules = new ArrayList<>();
            for (String at : json.items("hotel.doorRules")) {
                int from = floor(at + ".floorFrom");
                int to = floor(at + ".floorTo");
                if (from > to) {
                    throw json.refusal(at + ".floorTo", Wrong.OUT_OF_RANGE);
                }
                rules.add(new DoorRule(from, to, kind(at + ".kind"), doors(at + ".doors")));
            }
            return List.copyOf(rules);
        }

        private List<EntranceId> doors(String path) throws Refusal {
            List<EntranceId> doors =
                    json.takeAll(path).stream().map(EntranceId::new).toList();
            if (!doors.stream().allMatch(isDoor)) {
                throw json.refusal(path, Wrong.UNKNOWN_DOOR);
            }
            return doors;
        }

        private int floor(String path) throws Refusal {
            String text = json.take(path);
            if (text == null || !text.matches("[0-9]{1,3}")) {
                throw json.refusal(path, text == null ? Wrong.MISSING : Wrong.NO_NUMBER);
            }
            return Integer.parseInt(text);
        }

        private RoomGroup.@Nullable Kind kind(String path) throws Refusal {
            String text = json.take(path);
            if (text == null || text.isEmpty()) {
                return null;
            }
            for (RoomGroup.Kind kind : RoomGroup.Kind.values()) {
                if (kind.name().equals(text)) {
                    return kind;
                }
            }
            throw json.refusal(path, Wrong.UNKNOWN_WORD);
        }
    }
}
