package app.keydesk.ui.settings;

import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.desk.setup.DeskSetup;
import app.keydesk.desk.setup.SetupField;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.EncoderBox;
import app.keydesk.ui.controls.EncoderPickViewModel;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.SideBySide;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** The settings in their sections, and below them what keeps or undoes what is typed. */
public final class SettingsView extends BorderPane {
    private static final String FILE_NAME = "keydesk-setup.json";

    private final SettingsViewModel model;
    private final SettingFields fields;
    private final Texts texts;
    private final Texts shared;
    private final Near near;
    private final TextField hotelName = new TextField();

    /** @param shared the words of {@code ui.controls} */
    public SettingsView(SettingsViewModel model, Texts texts, Texts shared, Near near) {
        this.model = model;
        this.texts = texts;
        this.shared = shared;
        this.near = near;
        this.fields = new SettingFields(model, texts);
        setId("settings");
        getStyleClass().add("window");
        VBox body = new VBox(
                title(),
                new SideBySide(
                        sections(section("hotel", hotel()), new RoomRulesSection(model.rules(), fields)),
                        sections(
                                section("desk", desk()),
                                section("data", data()),
                                section("connection", connection()),
                                new PassphraseSection(near.passphrase(), texts, shared),
                                section("transfer", transfer()))));
        body.getStyleClass().add("pane-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("pane-scroll");
        setCenter(scroll);
        setBottom(foot());
    }

    /**
     * What stands beside the settings.
     *
     * @param open shows a folder in the system's file manager
     * @param time the hotel's, as it is set now
     */
    public record Near(
            EncoderPickViewModel encoder,
            PassphraseChangeViewModel passphrase,
            Runnable connect,
            Consumer<Path> open,
            Supplier<HotelTime> time) {}

    /** Puts the cursor where a person begins to type. */
    public void focusFirst() {
        hotelName.requestFocus();
    }

    private Label title() {
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE_3);
        title.textProperty().bind(texts.live("title"));
        return title;
    }

    private static VBox sections(Node... parts) {
        VBox sections = new VBox(parts);
        sections.getStyleClass().add("sections");
        return sections;
    }

    private Section section(String name, List<Node> content) {
        return new Section("settings-" + name, texts.live("section." + name), content);
    }

    private List<Node> hotel() {
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc") && !zone.startsWith("System"))
                .sorted()
                .toList();
        return List.of(
                fields.text(SetupField.HOTEL_NAME, hotelName),
                fields.editable(SetupField.ZONE, zones),
                fields.text(SetupField.CHECK_IN),
                fields.text(SetupField.CHECK_OUT),
                fields.text(SetupField.LABEL),
                new Sentence("label-preview", model.labelPreview()),
                SettingFields.hint("label-sent", texts.live("label.not.sent")));
    }

    private List<Node> desk() {
        return List.of(
                SettingFields.explained(
                        new Field(
                                "setting-encoder",
                                shared.live("encoder.label"),
                                new EncoderBox(
                                        near.encoder().encoders(),
                                        near.encoder().chosenProperty(),
                                        shared)),
                        SettingFields.hint("encoder", texts.live("encoder.hint"))),
                fields.choice(SetupField.LANGUAGE, SetupField.languages(), this::language),
                fields.choice(SetupField.LOOK, names(Look.values()), look -> texts.get("look." + look)),
                fields.choice(
                        SetupField.SCALE,
                        List.of("100", "110", "125", "150", "175", "200"),
                        percent -> texts.get("scale.percent", percent)));
    }

    private static List<String> names(Look... looks) {
        return Arrays.stream(looks).map(Enum::name).toList();
    }

    private String language(String tag) {
        Locale own = Locale.of(tag);
        return tag.isEmpty() ? texts.get("language.system") : own.getDisplayLanguage(own);
    }

    private List<Node> data() {
        FlowPane acts = acts(
                fields.button("backup-now", "backup.now", model::backUp),
                fields.button("backup-open", "backup.open", () -> open(DeskSetup.State::backupFolder)));
        return List.of(
                fields.text(SetupField.IDLE_MINUTES),
                fields.text(SetupField.RETENTION),
                fields.text(SetupField.ARRIVALS_FOLDER),
                acts(fields.button("arrivals-folder-choose", "folder.choose", this::chooseFolder)),
                new Sentence(
                        "arrivals-folder-missing",
                        said(state -> state.isFolderThere() ? "" : texts.get("folder.missing"))),
                fields.text(SetupField.UPDATE_ADDRESS),
                new Sentence("backup-last", said(this::lastBackup)),
                new Sentence(
                        "backup-where",
                        said(state ->
                                texts.get("backup.where", state.backupFolder().toString()))),
                acts);
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("field.ARRIVALS_FOLDER"));
        File folder = new File(model.typed(SetupField.ARRIVALS_FOLDER).get());
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.typed(SetupField.ARRIVALS_FOLDER).set(chosen.getPath());
        }
    }

    private String lastBackup(DeskSetup.State state) {
        return state.lastBackupAt()
                .map(at -> texts.get("backup.last", near.time().get().dayAndTime(at)))
                .orElseGet(() -> texts.get("backup.none"));
    }

    private StringBinding said(Function<DeskSetup.State, String> words) {
        return Bindings.createStringBinding(
                () -> {
                    DeskSetup.State state = model.stateProperty().get();
                    return state == null ? "" : words.apply(state);
                },
                model.stateProperty(),
                texts.bundle());
    }

    private void open(Function<DeskSetup.State, Path> folder) {
        DeskSetup.State state = model.stateProperty().get();
        if (state != null) {
            near.open().accept(folder.apply(state));
        }
    }

    private List<Node> connection() {
        return List.of(
                new Sentence(
                        "connection-hotel",
                        said(state -> state.connection().isEmpty()
                                ? texts.get("connection.demo")
                                : texts.get("connection.hotel", state.connection()))),
                SettingFields.hint("connection", texts.live("connection.hint")),
                acts(fields.button("settings-connect", "connection.connect", near.connect())));
    }

    private List<Node> transfer() {
        return List.of(
                SettingFields.hint("transfer", texts.live("transfer.hint")),
                acts(
                        fields.button("settings-export", "transfer.export", this::export),
                        fields.button("settings-import", "transfer.import", this::importFile)));
    }

    private static FlowPane acts(Node... buttons) {
        FlowPane acts = new FlowPane(buttons);
        acts.getStyleClass().add("acts");
        return acts;
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(FILE_NAME);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("transfer.kind"), "*.json"));
        return chooser;
    }

    private void export() {
        File file = chooser().showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.exportTo(file.toPath());
        }
    }

    private void importFile() {
        File file = chooser().showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.importFrom(file.toPath());
        }
    }

    /** Why nothing can be saved, where that stands out of sight. */
    private StringBinding notRight() {
        return Bindings.createStringBinding(
                () -> model.rightProperty().get() ? "" : texts.get("not.right"), model.rightProperty(), texts.bundle());
    }

    private Node foot() {
        Button save = fields.button("settings-save", "save", model::save);
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty()
                .bind(model.rightProperty().and(model.changedProperty()).not());
        Button undo = fields.button("settings-undo", "undo", model::undo);
        undo.disableProperty().bind(model.changedProperty().not());
        VBox foot = new VBox(
                new SaidBox("settings-said", model.saidProperty(), FXCollections.observableArrayList()),
                new Sentence("settings-not-right", notRight()),
                acts(save, undo));
        foot.getStyleClass().add("pane-foot");
        return foot;
    }
}
