package app.keydesk;

import app.keydesk.desk.Permission;
import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.desk.setup.DeskSetup;
import app.keydesk.desk.setup.Setup;
import app.keydesk.desk.setup.SetupField;
import app.keydesk.desk.setup.SetupText;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.local.DeskSettings.HotelConnection;
import app.keydesk.local.SettingsStore;
import app.keydesk.local.SetupFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The setup of one hotel's desk, kept in the settings' file; each change is a line of the audit trail. */
final class SessionSetup implements DeskSetup {
    private final SettingsStore store;
    private final HotelSession session;
    private final Path root;

    /** @param root the data folder of all hotels */
    SessionSetup(SettingsStore store, HotelSession session, Path root) {
        this.store = store;
        this.session = session;
        this.root = root;
    }

    @Override
    public Setup now() {
        return new Setup(session.rules().get(), store.get().choices());
    }

    @Override
    public void save(Setup changed) throws IOException {
        Setup before = now();
        Set<String> fields = changedFields(SetupText.of(before), SetupText.of(changed));
        if (fields.isEmpty()) {
            return;
        }
        session.authority().demand(Permission.CHANGE_SETTINGS);
        session.record("settings.change", Map.of("fields", String.join(" ", fields)));
        boolean isOfHotel = !changed.hotel().equals(before.hotel());
        store.change(all -> isOfHotel
                ? all.withChoices(changed.desk()).withHotel(folder(), changed.hotel())
                : all.withChoices(changed.desk()));
        session.settingsChanged();
    }

    private static Set<String> changedFields(SetupText before, SetupText after) {
        Stream<String> texts = Stream.of(SetupField.values())
                .filter(field -> !Objects.equals(
                        before.fields().get(field), after.fields().get(field)))
                .map(SetupField::path);
        Stream<String> rules = Stream.of("hotel.rules")
                .filter(name -> !before.rules().equals(after.rules())
                        || !before.groups().equals(after.groups()));
        return Stream.concat(texts, rules).collect(Collectors.toCollection(TreeSet::new));
    }

    private String folder() {
        return String.valueOf(session.place().folder().getFileName());
    }

    @Override
    public void exportTo(Path file) throws IOException {
        SetupFile.write(file, now());
    }

    @Override
    public Imported read(Path file) {
        Set<EntranceId> doors =
                session.files().cache().entrances().stream().map(Entrance::id).collect(Collectors.toSet());
        Predicate<EntranceId> isDoor = doors.isEmpty() ? door -> true : doors::contains;
        return SetupFile.read(file, isDoor);
    }

    @Override
    public State state() {
        HotelFiles files = session.files();
        DeskChoices choices = store.get().choices();
        HotelConnection connection = store.get().connection();
        return new State(
                connection == null ? "" : connection.hotelName(),
                root,
                files.backupFolder(),
                files.lastBackupAt(),
                choices.arrivalsFolder().isEmpty() || Files.isReadable(Path.of(choices.arrivalsFolder())));
    }

    @Override
    public void backUp() {
        session.files().backUp();
    }
}
