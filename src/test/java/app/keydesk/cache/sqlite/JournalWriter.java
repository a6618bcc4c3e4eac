package app.keydesk.cache.sqlite;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.StepState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;

/** A program that writes into a journal until it is killed, and prints a line for each call that returned. */
final class JournalWriter {
    private JournalWriter() {}

    public static void main(String[] arguments) {
        var random = new Random(Long.parseLong(arguments[1]));
        var journal = SqliteJournal.open(Path.of(arguments[0]), SampleHotel.cipher(), Clock.systemUTC())
                .store();
        while (true) {
            Intent intent = journal.open("issue", "Kim", Map.of("guest", "Guest " + random.nextInt()));
            acknowledge("open", intent, "");
            int steps = random.nextInt(4);
            for (int step = 0; step < steps; step++) {
                journal.begin(intent.id(), "step-" + step, Map.of());
                acknowledge("begin", intent, "step-" + step);
                journal.end(intent.id(), "step-" + step, StepState.DONE, Map.of("key", "k" + step));
                acknowledge("end", intent, "step-" + step);
            }
            if (random.nextBoolean()) {
                journal.close(intent.id(), IntentState.DONE, null);
                acknowledge("close", intent, "");
            }
        }
    }

    private static void acknowledge(String what, Intent intent, String step) {
        System.out.println(what + ' ' + intent.id().value() + ' ' + step);
        System.out.flush();
    }
}
