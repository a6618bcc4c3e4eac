package app.keydesk;

import app.keydesk.cache.Argon2id;
import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.local.DataFolder;
import app.keydesk.local.DeskSettings.HotelConnection;
import app.keydesk.local.DeskSettings.WindowPlace;
import app.keydesk.testing.TestTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The real desk, all parts of it, on a folder and a demo hotel of the test's own; its window is on the headless screen. */
public final class PicturedDesk implements AutoCloseable {
    private final Keydesk keydesk;
    private final Stage stage;
    private final HotelSession session;
    private final DeskWindow window;

    private PicturedDesk(Keydesk keydesk, Stage stage) throws IOException {
        this.keydesk = keydesk;
        this.stage = stage;
        this.session = keydesk.open();
        this.window = onFx(() -> {
            stage.setX(0);
            stage.setY(0);
            DeskWindow made = new DeskWindow(keydesk, stage);
            stage.setMaximized(false); // the headless screen is small
            made.show(session);
            return made;
        });
    }

    /** A hotel that answers at once, and goes on when a desk is closed. */
    public static DemoHotel hotel(Path folder) throws IOException {
        return DemoHotel.start(TestTime.hotel(folder).withDelays(DemoHotelOptions.Delays.NONE));
    }

    /** A desk that is connected to {@code hotel}, as after <i>Connect your hotel…</i>. */
    public static PicturedDesk connected(Path data, DemoHotel hotel, Stage stage) throws IOException {
        Keydesk keydesk = unlocked(data);
        keydesk.connect(
                new HotelConnection(hotel.endpoint(), hotel.systemId(), null, "Hotel Seafarer", true), hotel.apiKey());
        return new PicturedDesk(keydesk, stage);
    }

    /** A desk that finds in {@code data} what the last one left there; the demo hotel where nothing was connected. */
    public static PicturedDesk again(Path data, Stage stage) throws IOException {
        return new PicturedDesk(unlocked(data), stage);
    }

    /** Whoever looks after the desk has typed the passphrase. */
    private static Keydesk unlocked(Path data) throws IOException {
        Keydesk keydesk = keydesk(data);
        keydesk.keys().choose("four words of mine".toCharArray());
        return keydesk;
    }

    private static Keydesk keydesk(Path data) throws IOException {
        return new Keydesk(
                new Launch(new DataFolder(data), Map.of(), Clock.systemUTC(), "test", TestTime.DEMO),
                Optional::empty,
                new Argon2id(64, 1));
    }

    /** The look and size of the next desk on this folder. The headless screen is 1000 × 1000. */
    public static void look(Path data, Look look, int width, int height) throws IOException {
        look(data, look, "en", width, height, 100);
    }

    /** The same, in a language of the app, and larger by so many percent. */
    public static void look(Path data, Look look, String language, int width, int height, int percent)
            throws IOException {
        try (Keydesk keydesk = keydesk(data)) {
            keydesk.remember(before -> before.withChoices(before.choices()
                            .withLook(look)
                            .withLanguage(language)
                            .withScale(percent))
                    .withWindow(new WindowPlace(width, height, false)));
        }
    }

    public FrontDesk frontDesk() {
        return session.frontDesk();
    }

    public Scene scene() {
        return stage.getScene();
    }

    @Override
    public void close() {
        onFx(() -> {
            stage.hide();
            window.close();
            return true;
        });
        keydesk.close();
    }

    private static <T> T onFx(Callable<T> call) {
        try {
            return WaitForAsyncUtils.asyncFx(call).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
