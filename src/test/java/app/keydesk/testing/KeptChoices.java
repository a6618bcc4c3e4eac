package app.keydesk.testing;

import app.keydesk.desk.setup.ListMemory;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A desk's memory of its lists that lasts as long as the test: two view-models over it are a restart. */
public final class KeptChoices implements ListMemory {
    public final Map<String, String> choices = new TreeMap<>();

    @Override
    public Optional<String> recall(String name) {
        return Optional.ofNullable(choices.get(name));
    }

    @Override
    public void keep(String name, String choice) {
        choices.put(name, choice);
    }
}
