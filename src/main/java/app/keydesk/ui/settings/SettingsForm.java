package app.keydesk.ui.settings;

import app.keydesk.desk.setup.SetupField;
import app.keydesk.desk.setup.SetupText;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The settings as they are typed, right or wrong. FX thread only. */
final class SettingsForm {
    private final RoomRulesViewModel rules;
    private final Map<SetupField, StringProperty> typed = new EnumMap<>(SetupField.class);

    /** @param changed told of each letter */
    SettingsForm(RoomRulesViewModel rules, Runnable changed) {
        this.rules = rules;
        for (SetupField field : SetupField.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener((property, before, now) -> changed.run());
            typed.put(field, text);
        }
        rules.onChange(changed);
    }

    StringProperty typed(SetupField field) {
        return Objects.requireNonNull(typed.get(field));
    }

    void fill(SetupText texts) {
        texts.fields().forEach((field, text) -> typed(field).set(text));
        rules.fill(texts.groups(), texts.rules());
    }

    SetupText texts() {
        Map<SetupField, String> texts = new EnumMap<>(SetupField.class);
        typed.forEach((field, text) -> texts.put(field, text.get()));
        return new SetupText(texts, rules.groups(), rules.rules());
    }

    boolean isRight() {
        return rules.isRight()
                && typed.entrySet().stream()
                        .allMatch(
                                one -> one.getKey().check(one.getValue().get()).isEmpty());
    }

    /** What differs from what is kept: the rest may be set anew meanwhile. */
    record Draft(Map<SetupField, String> texts, Optional<RoomRulesViewModel.Typed> rules) {
        static final Draft NOTHING = new Draft(Map.of(), Optional.empty());
    }

    Draft draft(SetupText kept) {
        SetupText now = texts();
        Map<SetupField, String> texts = new EnumMap<>(now.fields());
        texts.entrySet().removeIf(one -> one.getValue().equals(kept.fields().get(one.getKey())));
        boolean isOfRules = !rules.isRight()
                || !now.groups().equals(kept.groups())
                || !now.rules().equals(kept.rules());
        return new Draft(texts, isOfRules ? Optional.of(rules.typed()) : Optional.empty());
    }

    void put(Draft draft) {
        draft.texts().forEach((field, text) -> typed(field).set(text));
        draft.rules().ifPresent(rules::put);
    }
}
