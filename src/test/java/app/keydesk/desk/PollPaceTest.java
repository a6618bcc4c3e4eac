package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the desk looks for changes, measured by a clock and a timer that the test moves. */
class PollPaceTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private final BlockingQueue<Poll> polls = new LinkedBlockingQueue<>();
    private final PaperHotel hotel = new PaperHotel(Clock.systemUTC());
    private final AtomicInteger wholeReads = new AtomicInteger();
    private volatile Instant now = Instant.now();
    private volatile Supplier<Problem> trouble = () -> null;
    private TestDesk desk;
    private Sync sync;

    private record Poll(Runnable run, Duration delay) {}

    @BeforeEach
    void open() {
        desk = new TestDesk(folder, hotel, Clock.systemUTC());
        DeskOptions own = desk.parts.options();
        DeskOptions options = new DeskOptions(own.hotel(), own.authority(), own.chosen(), own.isDemo());
        DeskParts parts =
                new DeskParts(seam(), desk.parts.cache(), desk.parts.journal(), clock(), desk.parts.threads(), options);
        sync = new Sync(parts, timer());
        sync.start();
        assertThat(nextDelay()).isEqualTo(Duration.ZERO);
    }

    @AfterEach
    void close() {
        sync.close();
        desk.close();
    }

    @Test
    void everyTwoSecondsInUseAndEveryFifteenWhenNobodyIsThere() {
        assertThat(nextDelay()).isEqualTo(SOON);

        now = now.plus(Duration.ofMinutes(2));

        assertThat(nextDelay()).as("planned while somebody was there").isEqualTo(SOON);
        assertThat(nextDelay()).isEqualTo(Duration.ofSeconds(15));
        polls.clear();
        sync.inUse();
        assertThat(nextDelay()).isEqualTo(Duration.ZERO);
        assertThat(nextDelay()).isEqualTo(SOON);
    }

    @Test
    void whatSeamAsksForIsWaitedAndNotLess() {
        trouble = () -> new Problem.TooManyRequests(Duration.ofSeconds(37), null);

        assertThat(nextDelay()).as("planned before").isEqualTo(SOON);
        assertThat(nextDelay()).isEqualTo(Duration.ofSeconds(37));
        trouble = () -> null;
        assertThat(nextDelay()).as("planned before").isEqualTo(Duration.ofSeconds(37));
        assertThat(nextDelay()).isEqualTo(SOON);
    }

    @Test
    void withoutAWordFromSeamEachWaitIsTwiceTheOneBeforeAndAQuarterByChanceUpToAMinute() {
        trouble = () -> new Problem.TooManyRequests(null, null);

        assertThat(nextDelay()).as("planned before").isEqualTo(SOON);
        for (int seconds : new int[] {2, 4, 8, 16, 32, 60, 60}) {
            assertThat(nextDelay()).isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1250L));
        }
        trouble = () -> null;
        assertThat(nextDelay()).as("planned before").isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(nextDelay()).isEqualTo(SOON);
    }

    @Test
    void whereAKeyGetsAnAnswerTheNetworkIsNotWaitedForAnyLonger() {
        trouble = Problem.Offline::new;
        for (int poll = 0; poll < 4; poll++) {
            nextDelay();
        }
        assertThat(sync.status().isOnline()).isFalse();
        polls.clear();

        sync.heard(null);

        trouble = () -> null;
        assertThat(nextDelay()).isEqualTo(Duration.ZERO);
        Awaitility.await().until(() -> sync.status().isOnline());
        polls.clear();
        sync.heard(null);
        assertThat(polls).as("nothing is read for an answer as such").isEmpty();
    }

    @Test
    void whoAsksForAReadingWhileOneEndsIsNotPutOff() {
        now = now.plusSeconds(1);
        try (Registration listening = sync.onStatus(status -> sync.syncNow())) {
            assertThat(nextDelay()).as("planned before").isEqualTo(SOON);
            Awaitility.await().until(() -> polls.size() == 2);
        }

        assertThat(polls).extracting(Poll::delay).containsExactly(Duration.ZERO, Duration.ZERO);
    }

    @Test
    void theWholeHotelIsReadAgainEachHourAndNotBefore() {
        assertThat(nextDelay()).isEqualTo(SOON);
        assertThat(wholeReads).hasValue(1);
        now = now.plus(Duration.ofMinutes(59));
        nextDelay();
        assertThat(wholeReads).hasValue(1);

        now = now.plus(Duration.ofMinutes(2));
        nextDelay();

        assertThat(wholeReads).hasValue(2);
    }

    /** Tells how long the poll that waits was put off, and runs it until the one after it is planned. */
    private Duration nextDelay() {
        try {
            Poll poll = polls.poll(20, TimeUnit.SECONDS);
            assertThat(poll).as("a poll is planned").isNotNull();
            poll.run().run();
            Awaitility.await().until(() -> !polls.isEmpty());
            return poll.delay();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private SeamGateway seam() {
        return (SeamGateway) Proxy.newProxyInstance(
                SeamGateway.class.getClassLoader(), new Class<?>[] {SeamGateway.class}, (proxy, method, arguments) -> {
                    Problem problem = trouble.get();
                    if (problem != null && !method.getName().equals("clockAhead")) {
                        throw new SeamException(problem);
                    }
                    if (method.getName().equals("entrances")) {
                        wholeReads.incrementAndGet();
                    }
                    try {
                        return method.invoke(hotel, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private ScheduledExecutorService timer() {
        return (ScheduledExecutorService) Proxy.newProxyInstance(
                ScheduledExecutorService.class.getClassLoader(),
                new Class<?>[] {ScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("schedule")) {
                        long millis = ((TimeUnit) arguments[2]).toMillis((Long) arguments[1]);
                        polls.add(new Poll((Runnable) arguments[0], Duration.ofMillis(millis)));
                        return null;
                    }
                    return method.getName().equals("isShutdown") ? false : null;
                });
    }
}
