package app.keydesk.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Secrets in files that only the user of this PC may read: for the demo hotel alone. */
public record FileSecrets(Path folder) implements Secrets {
    @Override
    public Optional<String> read(String name) throws IOException {
        Path file = file(name);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    @Override
    public void write(String name, String value) throws IOException {
        new DataFolder(folder).make();
        PrivateFile.write(file(name), value.getBytes(StandardCharsets.UTF_8));
    }

    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name + ".secret");
    }
}
