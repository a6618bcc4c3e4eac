package app.keydesk.local;

import app.keydesk.desk.setup.Setup;
import app.keydesk.desk.setup.SetupField;
import app.keydesk.desk.setup.SetupText;
import app.keydesk.hotel.HotelSettings;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The settings' file: read once, written whole at each change. One that cannot be read is set aside, never lost. */
public final class SettingsStore {
    private final Path file;
    private final ObjectMapper json = mapper();
    private @Nullable Path setAside;
    private DeskSettings settings;

    /** @throws IOException where the folder itself cannot be used */
    public SettingsStore(Path file, Clock clock) throws IOException {
        this.file = file;
        this.settings = read(clock);
    }

    private DeskSettings read(Clock clock) throws IOException {
        if (!Files.exists(file)) {
            return DeskSettings.FIRST;
        }
        try {
            return judged(json.readValue(file.toFile(), DeskSettings.class));
        } catch (IOException unreadable) {
            Path aside = file.resolveSibling("settings." + LocalDate.now(clock) + ".unreadable.json");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            setAside = aside;
            return DeskSettings.FIRST;
        }
    }

    /** A lock that never comes or data that is never forgotten is not to be set by writing it into the file. */
    private static DeskSettings judged(@Nullable DeskSettings read) throws IOException {
        if (read == null) {
            throw new IOException("no settings");
        }
        Setup setup = new Setup(HotelSettings.defaults("", ZoneOffset.UTC), read.choices());
        Map<SetupField, String> texts = SetupText.of(setup).fields();
        for (SetupField field : EnumSet.range(SetupField.LABEL, SetupField.UPDATE_ADDRESS)) {
            if (field.check(texts.getOrDefault(field, "")).isPresent()) {
                throw new IOException(field.path() + " is not right");
            }
        }
        return read;
    }

    /** Where a file that could not be read lies now, for the desk to say; null where all was well. */
    public synchronized @Nullable Path setAside() {
        return setAside;
    }

    public synchronized DeskSettings get() {
        return settings;
    }

    public synchronized void change(UnaryOperator<DeskSettings> change) throws IOException {
        DeskSettings next = change.apply(settings);
        if (!next.equals(settings)) {
            PrivateFile.write(file, json.writeValueAsBytes(next));
            settings = next;
        }
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new JavaTimeModule())
                .build();
    }
}
