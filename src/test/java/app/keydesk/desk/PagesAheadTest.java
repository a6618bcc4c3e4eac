package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages that are read while the former ones are stored. */
class PagesAheadTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PagesAhead pages = new PagesAhead(threads);
    private final List<String> taken = new ArrayList<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void everyPageIsTakenOnceAndEachListKeepsItsOrder() throws Exception {
        pages.read(List.of(counting("a", 100), counting("b", 70), counting("c", 0)), taken::addAll);

        assertThat(taken).hasSize(170);
        assertThat(taken.stream().filter(page -> page.startsWith("a")).toList())
                .isEqualTo(IntStream.range(0, 100).mapToObj(at -> "a" + at).toList());
        assertThat(taken.stream().filter(page -> page.startsWith("b")).toList())
                .isEqualTo(IntStream.range(0, 70).mapToObj(at -> "b" + at).toList());
    }

    @Test
    void aListDoesNotRunAwayFromWhoeverStoresIt() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger furthest = new AtomicInteger();
        PagesAhead.Listing<String> list = page -> {
            for (int at = 0; at < 100; at++) {
                page.accept("p" + at);
                sent.incrementAndGet();
            }
        };

        pages.read(List.of(list), some -> {
            taken.addAll(some);
            furthest.accumulateAndGet(sent.get() - taken.size(), Math::max);
        });

        assertThat(taken).hasSize(100);
        assertThat(furthest.get()).isLessThan(20);
    }

    @Test
    void theFirstListThatFailsEndsTheOthersAndWhatItHadSentIsKept() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        PagesAhead.Listing<String> failing = page -> {
            page.accept("kept");
            Awaitility.await().until(() -> begun.getCount() == 0);
            throw new SeamException(new Problem.Offline());
        };
        PagesAhead.Listing<String> endless = page -> {
            begun.countDown();
            try {
                for (int at = 0; ; at++) {
                    page.accept("p" + at);
                }
            } finally {
                ended.countDown();
            }
        };

        assertThatThrownBy(() -> pages.read(List.of(failing, endless), taken::addAll))
                .isInstanceOfSatisfying(
                        SeamException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.Offline()));

        assertThat(taken).contains("kept");
        Awaitility.await().until(() -> ended.getCount() == 0);
    }

    @Test
    void pagesThatCannotBeStoredEndTheLists() {
        CountDownLatch ended = new CountDownLatch(1);
        PagesAhead.Listing<String> endless = page -> {
            try {
                for (int at = 0; ; at++) {
                    page.accept("p" + at);
                }
            } finally {
                ended.countDown();
            }
        };

        assertThatThrownBy(() -> pages.read(List.of(endless), some -> {
                    throw new IllegalStateException("full disk");
                }))
                .hasMessage("full disk");

        Awaitility.await().until(() -> ended.getCount() == 0);
    }

    @Test
    void anInterruptedReadingIsCancelled() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pages.read(List.of(counting("a", 50)), taken::addAll))
                .isInstanceOfSatisfying(
                        SeamException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.Cancelled(false)));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static PagesAhead.Listing<String> counting(String name, int count) {
        return page -> {
            for (int at = 0; at < count; at++) {
                page.accept(name + at);
            }
        };
    }
}
