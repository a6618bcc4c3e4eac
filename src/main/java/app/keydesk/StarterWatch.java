package app.keydesk;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends this process within two seconds of the one that started it: Maven's exec goal leaves its child running when Maven
 * itself is stopped. Only where the build asks for it by {@code -Dkeydesk.endsWithStarter=true}.
 */
final class StarterWatch {
    private static final long POLL_MILLIS = 500;

    private StarterWatch() {}

    static void begin() {
        if (!Boolean.getBoolean("keydesk.endsWithStarter")) {
            return;
        }
        Optional<ProcessHandle> starter = ProcessHandle.current().parent();
        if (starter.isEmpty()) {
            return;
        }
        ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("starter-watch").factory());
        poll.scheduleWithFixedDelay(
                () -> {
                    if (!ProcessHandle.current().parent().equals(starter)) {
                        System.exit(0);
                    }
                },
                POLL_MILLIS,
                POLL_MILLIS,
                TimeUnit.MILLISECONDS);
    }
}
