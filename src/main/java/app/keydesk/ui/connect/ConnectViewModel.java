package app.keydesk.ui.connect;

import app.keydesk.desk.HotelFinder;
import app.keydesk.desk.HotelFinder.Found;
import app.keydesk.desk.setup.KeyKeeper;
import app.keydesk.desk.setup.KeyKeeper.State;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.PassphraseViewModel;
import app.keydesk.ui.controls.Words;
import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** An address and a key, what they open, and which hotel is taken. A change of either asks for a new look. */
public final class ConnectViewModel {
    private final HotelFinder finder;
    private final Work work;
    private final Words words;
    private final PassphraseViewModel passphrase;
    private final Consumer<HotelChoice> taken;
    private final StringProperty endpoint;
    private final StringProperty apiKey = new SimpleStringProperty("");
    private final ObservableList<AcsSystem> systems = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable AcsSystem> system = new SimpleObjectProperty<>();
    private final ObservableList<AcsSystem> managers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable AcsSystem> manager = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper endpointProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keyProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private int looking;

    /** How it starts: Seam's address, and where this PC keeps keys. */
    public record Start(String endpoint, KeyKeeper keys) {}

    /** {@code taken}: keeps the chosen hotel and opens it. */
    public ConnectViewModel(HotelFinder finder, Work work, Words words, Start start, Consumer<HotelChoice> taken) {
        this.finder = finder;
        this.work = work;
        this.words = words;
        this.passphrase = new PassphraseViewModel(start.keys(), start.keys()::state, work, words);
        this.taken = taken;
        this.endpoint = new SimpleStringProperty(start.endpoint());
        endpoint.subscribe(text -> forget());
        apiKey.subscribe(text -> forget());
        system.subscribe(this::proposeManager);
    }

    private void forget() {
        looking++;
        systems.clear();
        system.set(null);
        managers.clear();
        said.set(Said.NOTHING);
        isBusy.set(false);
        endpointProblem.set("");
        keyProblem.set("");
    }

    /** Looks what the key opens; says beside a field what is wrong with it. */
    public void check() {
        ApiKeyKind kind = ApiKeyKind.of(apiKey.get());
        endpointProblem.set(isAddress(endpoint.get().strip()) ? "" : words.own().get("connect.reason.address"));
        keyProblem.set(kind == ApiKeyKind.API_KEY ? "" : words.own().get(kind.reason()));
        if (!endpointProblem.get().isEmpty() || !keyProblem.get().isEmpty()) {
            return;
        }
        String address = endpoint.get().strip();
        String key = apiKey.get().strip();
        int number = ++looking;
        isBusy.set(true);
        work.run(() -> finder.find(address, key), found -> show(number, found), problem -> failed(number, problem));
    }

    /** HTTPS, or this PC itself: the key goes nowhere else. */
    private static boolean isAddress(String typed) {
        try {
            URI uri = URI.create(typed);
            String host = uri.getHost();
            return host != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && (host.equals("127.0.0.1") || host.equals("localhost")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void show(int number, Found found) {
        if (number != looking) {
            return;
        }
        isBusy.set(false);
        switch (found) {
            case Found.Failed failed -> said.set(Said.failed(words.problem(failed.problem())));
            case Found.Hotels hotels
            when hotels.visionlines().isEmpty() ->
                said.set(Said.warning(words.own().get("connect.none")));
            case Found.Hotels hotels -> {
                systems.setAll(hotels.visionlines());
                managers.setAll(hotels.managers());
                system.set(systems.getFirst());
                said.set(Said.done(
                        words.own().get("connect.found", hotels.workspace().name())));
            }
        }
    }

    /** The manager that Seam names for the system, else the first. */
    private void proposeManager(@Nullable AcsSystem of) {
        manager.set(managers.stream()
                .filter(one -> of != null && one.id().equals(of.managerId()))
                .findFirst()
                .orElse(of == null || managers.isEmpty() ? null : managers.getFirst()));
    }

    private void failed(int number, Problem problem) {
        if (number == looking) {
            isBusy.set(false);
            said.set(Said.failed(words.problem(problem)));
        }
    }

    /** Takes the chosen hotel; where there is no keychain, once the passphrase is right that its key shall lie under. */
    public void use() {
        AcsSystem chosen = system.get();
        if (chosen == null) {
            check();
            return;
        }
        boolean isKeyInFile = passphrase.stateProperty().get() != State.KEYCHAIN;
        HotelChoice choice =
                new HotelChoice(endpoint.get().strip(), apiKey.get().strip(), chosen, manager.get(), isKeyInFile);
        passphrase.enter(() -> taken.accept(choice));
    }

    PassphraseViewModel passphrase() {
        return passphrase;
    }

    public StringProperty endpointProperty() {
        return endpoint;
    }

    public StringProperty apiKeyProperty() {
        return apiKey;
    }

    public ObservableList<AcsSystem> systems() {
        return systems;
    }

    public ObjectProperty<@Nullable AcsSystem> systemProperty() {
        return system;
    }

    /** More than one: the person chooses. */
    public ObservableList<AcsSystem> managers() {
        return managers;
    }

    public ObjectProperty<@Nullable AcsSystem> managerProperty() {
        return manager;
    }

    public ReadOnlyStringProperty endpointProblemProperty() {
        return endpointProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty keyProblemProperty() {
        return keyProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }
}
