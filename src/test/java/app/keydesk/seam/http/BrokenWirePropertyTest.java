package app.keydesk.seam.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.demo.DemoHotelOptions.Delays;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.SeamGateway.NewGuest;
import app.keydesk.testing.FaultProxy;
import app.keydesk.testing.FaultProxy.Fault;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over a wire that breaks by seed, what the gateway says of a write is true at the hotel. */
class BrokenWirePropertyTest {
    private static final int WRITES = 120;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noGuestIsMadeTwiceAndNoneIsMadeUnseen(long seed) throws Exception {
        Clock clock = Clock.systemUTC();
        try (DemoHotel hotel =
                        DemoHotel.start(DemoHotelOptions.standard(null, clock).withDelays(Delays.NONE));
                FaultProxy wire = new FaultProxy(hotel.endpoint(), seed, 0.6);
                SeamConnector connector = new SeamConnector("test", clock)) {
            SystemId system = new SystemId(hotel.systemId());
            Map<String, String> told = write(connector.connect(wire.endpoint(), hotel.apiKey()), system);
            Map<String, Integer> there = new HashMap<>();
            connector
                    .connect(hotel.endpoint(), hotel.apiKey())
                    .guests(
                            system,
                            page -> page.stream()
                                    .map(Guest::fullName)
                                    .filter(told::containsKey)
                                    .forEach(name -> there.merge(name, 1, Integer::sum)));

            assertThat(there.values()).as("made twice, seed %d", seed).containsOnly(1);
            told.forEach((name, end) -> {
                switch (end) {
                    case "made" ->
                        assertThat(there).as("%s, seed %d", end, seed).containsKey(name);
                    case "OutcomeUnknown" -> {
                        // it may be there or not: that is what the word says
                    }
                    default -> assertThat(there).as("%s, seed %d", end, seed).doesNotContainKey(name);
                }
            });
            assertThat(told.values()).contains("made", "OutcomeUnknown", "TooManyRequests");
            assertThat(wire.counts()).as("seed %d", seed).containsOnlyKeys(Fault.values());
            assertThat(wire.counts().values().stream().mapToInt(n -> n).sum())
                    .as("requests, seed %d", seed)
                    .isEqualTo(WRITES);
        }
    }

    /** By the guest's name: made, or the kind of problem. */
    private static Map<String, String> write(SeamGateway seam, SystemId system) {
        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < WRITES; i++) {
            String name = "Sample Guest " + i;
            try {
                seam.createGuest(new NewGuest(name, null, null, null), system);
                told.put(name, "made");
            } catch (SeamException e) {
                Problem problem = e.problem();
                told.put(name, problem.getClass().getSimpleName());
            }
        }
        return told;
    }
}
