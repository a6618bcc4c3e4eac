package app.keydesk.local;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
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
            return json.readValue(file.toFile(), DeskSettings.class);
        } catch (IOException unreadable) {
            Path aside = file.resolveSibling("settings." + LocalDate.now(clock) + ".unreadable.json");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            setAside = aside;
            return DeskSettings.FIRST;
        }
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
        SimpleModule times = new SimpleModule();
        times.addSerializer(LocalTime.class, new TimeWriter());
        times.addDeserializer(LocalTime.class, new TimeReader());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(times)
                .build();
    }

    private static final class TimeWriter extends JsonSerializer<LocalTime> {
        @Override
        public void serialize(LocalTime value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class TimeReader extends JsonDeserializer<LocalTime> {
        @Override
        public LocalTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return LocalTime.parse(json.getText());
        }
    }
}
