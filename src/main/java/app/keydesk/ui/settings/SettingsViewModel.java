package app.keydesk.ui.settings;

import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.desk.setup.DeskSetup;
import app.keydesk.desk.setup.DeskSetup.Imported;
import app.keydesk.desk.setup.Setup;
import app.keydesk.desk.setup.SetupField;
import app.keydesk.desk.setup.SetupText;
import app.keydesk.hotel.OperatorId;
import app.keydesk.ui.PerOperator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.settings.SettingsForm.Draft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What is set, and what is typed but not kept yet. Language, look and scale are kept at once, everything else by
 * {@link #save}. FX thread only.
 */
public final class SettingsViewModel {
    private static final List<SetupField> AT_ONCE = List.of(SetupField.LANGUAGE, SetupField.LOOK, SetupField.SCALE);

    private final DeskSetup desk;
    private final Work work;
    private final Words words;
    private final Consumer<Setup> applied;
    private final RoomRulesViewModel rules;
    private final PerOperator<Draft> drafts = new PerOperator<>();
    private final SettingsForm form;
    private final ReadOnlyObjectWrapper<@Nullable Setup> kept = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DeskSetup.@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyBooleanWrapper isChanged = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isRight = new ReadOnlyBooleanWrapper(true);

    /** {@code applied}: shows the window as it is set now. */
    public SettingsViewModel(
            DeskSetup desk, RoomRulesViewModel rules, Work work, Words words, Consumer<Setup> applied) {
        this.desk = desk;
        this.rules = rules;
        this.work = work;
        this.words = words;
        this.applied = applied;
        this.form = new SettingsForm(rules, this::judge);
    }

    /** Reads what is kept; what is typed and not kept stays. */
    public void refresh() {
        work.run(desk::state, state::set, problem -> say(Said.failed(words.problem(problem))));
        work.run(desk::now, this::fillUntouched, problem -> say(Said.failed(words.problem(problem))));
    }

    private void fillUntouched(Setup setup) {
        if (!isChanged.get()) {
            fill(setup);
        }
    }

    private void fill(Setup setup) {
        kept.set(setup);
        form.fill(SetupText.of(setup));
        judge();
        if (isRight.get()) {
            kept.set(form.texts().read()); // as the form writes it, so that only a person's change counts as one
            judge();
        }
    }

    /**
     * What another operator typed and did not keep, and what they were told, is theirs.
     *
     * @return whether somebody else was here before
     */
    public boolean turn(OperatorId operator) {
        Optional<Draft> own = drafts.turn(operator, this::draft, () -> Draft.NOTHING);
        own.ifPresent(draft -> {
            undo();
            say(Said.NOTHING);
            form.put(draft);
        });
        return own.isPresent();
    }

    private Draft draft() {
        Setup before = kept.get();
        return before == null ? Draft.NOTHING : form.draft(SetupText.of(before));
    }

    /** What a sample key would be called. */
    public ObservableValue<String> labelPreview() {
        StringProperty label = typed(SetupField.LABEL);
        StringProperty hotel = typed(SetupField.HOTEL_NAME);
        return Bindings.createStringBinding(
                () -> LabelPreview.sentence(label.get(), hotel.get(), words.own()),
                label,
                hotel,
                words.own().bundle());
    }

    /** The text of a field. */
    public StringProperty typed(SetupField field) {
        return form.typed(field);
    }

    /** The sentence of what is wrong with a field, as it is typed; empty where nothing is. */
    public ObservableValue<String> problem(SetupField field) {
        return Bindings.createStringBinding(
                () -> field.check(typed(field).get())
                        .map(wrong -> words.own().get("wrong." + wrong.name()))
                        .orElse(""),
                typed(field),
                words.own().bundle());
    }

    private void judge() {
        Setup before = kept.get();
        isRight.set(form.isRight());
        isChanged.set(before != null && (!isRight.get() || !form.texts().read().equals(before)));
    }

    /** Keeps everything that is typed. */
    public void save() {
        if (isRight.get() && isChanged.get()) {
            keep(form.texts().read(), "saved");
        }
    }

    /** Puts back what is kept. */
    public void undo() {
        Setup before = kept.get();
        if (before != null) {
            fill(before);
            say(Said.NOTHING);
        }
    }

    /** Keeps a choice at once, and shows it. */
    public void choose(SetupField field, String value) {
        Setup before = kept.get();
        if (before == null || !AT_ONCE.contains(field) || field.check(value).isPresent()) {
            return;
        }
        typed(field).set(value);
        UnaryOperator<DeskChoices> change = choices -> switch (field) {
            case LANGUAGE -> choices.withLanguage(value);
            case LOOK -> choices.withLook(DeskChoices.Look.valueOf(value));
            case SCALE -> choices.withScale(Integer.parseInt(value));
            default -> choices;
        };
        Setup changed = before.withDesk(change.apply(before.desk()));
        if (!changed.equals(before)) {
            kept.set(changed);
            judge();
            say(Said.NOTHING);
            work.run(() -> saved(changed), applied, problem -> say(Said.failed(words.problem(problem))));
        }
    }

    private void keep(Setup changed, String sentence) {
        work.run(
                () -> saved(changed),
                now -> {
                    fill(now);
                    applied.accept(now);
                    say(Said.done(words.own().get(sentence)));
                    work.run(desk::state, state::set, problem -> {});
                },
                problem -> say(Said.failed(words.own().get("not.saved") + " " + words.problem(problem))));
    }

    private Setup saved(Setup changed) throws IOException {
        desk.save(changed);
        return desk.now();
    }

    /** Writes what is kept as a file for another desk. */
    public void exportTo(Path file) {
        work.run(
                () -> {
                    desk.exportTo(file);
                    return file;
                },
                done -> say(exported(String.valueOf(file.getFileName()))),
                problem -> say(Said.failed(words.own().get("not.exported"))));
    }

    private Said exported(String file) {
        return isChanged.get()
                ? Said.warning(words.own().get("exported.unsaved", file))
                : Said.done(words.own().get("exported", file));
    }

    /** Takes another desk's file over, whole or not at all. */
    public void importFrom(Path file) {
        work.run(() -> desk.read(file), this::imported, problem -> say(Said.failed(words.problem(problem))));
    }

    private void imported(Imported outcome) {
        switch (outcome) {
            case Imported.Ready ready -> keep(ready.setup(), "imported");
            case Imported.Refused refused -> say(Said.failed(refusal(refused)));
        }
    }

    private String refusal(Imported.Refused refused) {
        String why = words.own().get("wrong." + refused.why().name());
        if (refused.line() == 0) {
            return words.own().get("not.imported", why);
        }
        return refused.field().isEmpty()
                ? words.own().get("not.imported.line", refused.line(), why)
                : words.own().get("not.imported.field", refused.line(), shown(refused.field()), why);
    }

    /** A name out of a file that anybody may have written: short, and printable. */
    private static String shown(String field) {
        String printable = field.replaceAll("[^A-Za-z0-9.\\[\\]_-]", "?");
        return printable.length() > 60 ? printable.substring(0, 60) + "…" : printable;
    }

    /** Copies the desk's files now. */
    public void backUp() {
        work.run(
                () -> {
                    desk.backUp();
                    return desk.state();
                },
                now -> {
                    state.set(now);
                    say(Said.done(words.own().get("backed.up")));
                },
                problem -> say(Said.failed(words.problem(problem))));
    }

    private void say(Said what) {
        said.set(what);
    }

    /** The room and door rules. */
    public RoomRulesViewModel rules() {
        return rules;
    }

    /** Null until it was read. */
    public ReadOnlyObjectProperty<DeskSetup.@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether something is typed that is not kept. */
    public ReadOnlyBooleanProperty changedProperty() {
        return isChanged.getReadOnlyProperty();
    }

    /** Whether all that is typed can be kept. */
    public ReadOnlyBooleanProperty rightProperty() {
        return isRight.getReadOnlyProperty();
    }
}
