package app.keydesk;

import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.desk.DeskOptions;
import app.keydesk.local.LogSetup;
import app.keydesk.seam.SeamGateway;
import app.keydesk.ui.FxThread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;

/**
 * The app's window on a hotel of another process, as Main opens it, but without a lock before the rooms. Takes orders on
 * its input.
 */
public final class BenchWindow {
    private BenchWindow() {}

    /** {@code args}: the data folder, the hotel's endpoint and its API key. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Launch launch = Launch.of(Path.of(args[0]), Main.VERSION);
        System.setProperty(LogSetup.FOLDER, launch.folder().logs().toString());
        launch.folder().make();
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<DeskWindow> window = new AtomicReference<>();
        FxThread fx = new FxThread();
        Toolkit.start();
        try (Opening opening = new Opening(launch, keydesk -> Optional.of(session(keydesk, args[1], args[2])))) {
            Keydesk keydesk = opening.keydesk();
            fx.execute(() -> {
                Stage stage = new Stage();
                window.set(new DeskWindow(keydesk, stage));
                stage.setOnHidden(hidden -> closed.countDown());
            });
            HotelSession session = opening.session().orElseThrow();
            fx.execute(() -> window.get().show(session));
            Thread.ofPlatform().daemon().start(() -> obey(new BenchOrders(session)));
            closed.await();
            session.close();
        }
        System.exit(0);
    }

    private static HotelSession session(Keydesk keydesk, String endpoint, String apiKey) {
        Path folder = keydesk.launch().folder().demo();
        var place = new HotelSession.Place(folder, new byte[32], DeskOptions.Chosen.BY_SEAM, null, true);
        HotelRules rules = new HotelRules(Optional::empty, "Bench", DemoHotelOptions.ZONE, null);
        SeamGateway seam = keydesk.connector().connect(endpoint, apiKey);
        return new HotelSession(
                place,
                seam,
                rules,
                () -> keydesk.settings().get().choices(),
                Clock.systemUTC(),
                keydesk.launch().folderPause());
    }

    private static void obey(BenchOrders orders) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = in.readLine(); order != null; order = in.readLine()) {
                String[] words = order.split(" ");
                orders.obey(words[0], Integer.parseInt(words[1]));
                System.out.println("done " + order);
            }
        } catch (IOException | RuntimeException | InterruptedException | ExecutionException | TimeoutException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
