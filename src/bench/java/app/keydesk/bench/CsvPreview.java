package app.keydesk.bench;

import app.keydesk.desk.arrivals.ImportPreview;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The first file of the day: each run in a JVM of its own that has read none before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class CsvPreview {
    static final String NEW = "new";
    static final String KNOWN = "known";

    /** Whether the desk's files hold the same arrivals from the day before. */
    @Param({NEW, KNOWN})
    public String arrivals;

    private Path file;
    private BenchDesk desk;

    @Setup
    public void open() {
        Path folder = Path.of(System.getProperty("bench.folder", "."));
        file = CsvBenchmark.file(folder);
        desk = BenchDesk.alone(folder.resolve(arrivals));
    }

    @TearDown
    public void close() {
        desk.close();
    }

    @Benchmark
    public ImportPreview preview() {
        return desk.arrivals().preview(file);
    }

    /** The same file read by the CSV library alone. */
    @Benchmark
    public List<CsvRecord> read() throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(Files.readString(file))) {
            return reader.stream().toList();
        }
    }
}
