package app.keydesk;

import app.keydesk.desk.setup.ListMemory;
import app.keydesk.local.SettingsStore;
import app.keydesk.ui.Work;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lists' choices, kept with the desk's settings off the FX thread. */
final class DeskMemory implements ListMemory {
    private static final Logger LOG = LoggerFactory.getLogger(DeskMemory.class);

    private final SettingsStore settings;
    private final Work work;
    private final Map<String, String> choices;

    DeskMemory(SettingsStore settings, Work work) {
        this.settings = settings;
        this.work = work;
        this.choices = new ConcurrentHashMap<>(settings.get().lists());
    }

    @Override
    public Optional<String> recall(String name) {
        return Optional.ofNullable(choices.get(name)).filter(choice -> !choice.isEmpty());
    }

    @Override
    public void keep(String name, String choice) {
        choices.put(name, choice);
        work.run(
                () -> {
                    settings.change(before -> before.withLists(choices));
                    return true;
                },
                kept -> {},
                problem -> LOG.warn("how a list was left could not be kept"));
    }
}
