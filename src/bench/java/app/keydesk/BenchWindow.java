package app.keydesk;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.desk.DeskOptions;
import app.keydesk.local.LogSetup;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.http.SeamConnector;
import app.keydesk.ui.FxThread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The app's window on a hotel of another process, as Main opens it, but without a lock before the rooms: the one who is
 * asked nothing is the demo hotel's operator, so a demo hotel of one room stands beside. Takes orders on its input.
 */
public final class BenchWindow {
    private BenchWindow() {}

    /** {@code args}: the data folder, the hotel's endpoint and its API key. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Launch launch = Launch.of(Path.of(args[0]), Main.VERSION);
        System.setProperty(LogSetup.FOLDER, launch.folder().logs().toString());
        launch.folder().make();
        Platform.startup(() -> {});
        CountDownLatch closed = new CountDownLatch(1);
        try (Keydesk keydesk = new Keydesk(launch);
                SeamConnector connector = new SeamConnector(Main.VERSION, Clock.systemUTC());
                DemoHotel nobody = DemoHotel.start(
                        DemoHotelOptions.standard(null, launch.clock()).withRooms(1))) {
            SeamGateway seam = connector.connect(args[1], args[2]);
            HotelSession session = session(keydesk, launch.folder().demo(), seam, nobody);
            Platform.setImplicitExit(false);
            new FxThread().execute(() -> {
                Stage stage = new Stage();
                DeskWindow window = new DeskWindow(keydesk, stage);
                stage.setOnHidden(hidden -> closed.countDown());
                window.show(session);
            });
            Thread.ofPlatform().daemon().start(() -> obey(new BenchOrders(session)));
            closed.await();
            session.close();
        }
        System.exit(0);
    }

    private static HotelSession session(Keydesk keydesk, Path folder, SeamGateway seam, DemoHotel nobody) {
        var place = new HotelSession.Place(folder, new byte[32], DeskOptions.Chosen.BY_SEAM, nobody);
        HotelRules rules = new HotelRules(Optional::empty, "Bench", DemoHotelOptions.ZONE, null);
        return new HotelSession(
                place, seam, rules, () -> keydesk.settings().get().choices(), Clock.systemUTC());
    }

    private static void obey(BenchOrders orders) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = in.readLine(); order != null; order = in.readLine()) {
                String[] words = order.split(" ");
                orders.obey(words[0], Integer.parseInt(words[1]));
                System.out.println("done " + order);
            }
        } catch (IOException | RuntimeException | InterruptedException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
