package app.keydesk.bench;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.http.SeamConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole hotel into an empty cache, and its bytes downloaded and read by the same client into nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class WholeSync {
    /** How many keys the hotel has; half as many rooms, a quarter as many guests. */
    @Param({"1000", "10000", "20000", "50000"})
    public int keys;

    private StillHotel hotel;
    private SeamConnector connector;
    private SeamGateway seam;
    private BenchDesk desk;

    @Setup
    public void openHotel() throws IOException, InterruptedException {
        hotel = new StillHotel(keys);
        connector = new SeamConnector("bench", Clock.systemUTC());
        seam = connector.connect(hotel.endpoint(), "none");
    }

    @Setup(Level.Invocation)
    public void openDesk() throws IOException {
        desk = new BenchDesk(
                Files.createTempDirectory(Path.of(System.getProperty("bench.folder", ".")), "sync-"), seam);
    }

    @TearDown(Level.Invocation)
    public void closeDesk() {
        int rooms = desk.front().board().rooms().size();
        desk.close();
        if (rooms != 0 && rooms != keys / 2) {
            throw new IllegalStateException("only " + rooms + " rooms were read");
        }
    }

    @TearDown
    public void closeHotel() {
        connector.close();
        hotel.close();
    }

    @Benchmark
    public void sync() {
        desk.sync();
    }

    @Benchmark
    public int download() throws SeamException {
        int[] read = new int[1];
        SystemId system = seam.systems().stream()
                .filter(AcsSystem::isVisionline)
                .findFirst()
                .orElseThrow()
                .id();
        read[0] += seam.encoders(system).size();
        seam.entrances(system, page -> read[0] += page.size());
        seam.guests(system, page -> read[0] += page.size());
        seam.credentials(system, page -> read[0] += page.size());
        if (read[0] < keys * 7 / 4) {
            throw new IllegalStateException("only " + read[0] + " were read");
        }
        return read[0];
    }
}
