package app.keydesk.ui.guest;

import static app.keydesk.ui.guest.FakeDesk.NOW;
import static app.keydesk.ui.guest.FakeDesk.ROOM;
import static app.keydesk.ui.guest.FakeDesk.key;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.IssueOutcome;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.Nowhere;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.credential.CredentialView;
import app.keydesk.ui.credential.CredentialViewModel;
import app.keydesk.ui.guest.NewKeyViewModel.Effect;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws each screen in the states that matter, in both themes, to target/gallery: to be looked at. */
@Tag("screens")
@ExtendWith(ApplicationExtension.class)
class GuestGalleryUiTest {
    private static final Navigator NOWHERE = new Nowhere();

    private final Texts texts = Texts.english(StayViewModel.class);
    private final Texts shared = Texts.english(ProblemTexts.class);
    private final Words words = new Words(texts, shared, new ProblemTexts(shared), FakeDesk.VIENNA);
    private final HotelTime time = new HotelTime(FakeDesk.VIENNA, FakeDesk.VIENNA, Locale.UK);
    private final Work work = new Work(Runnable::run, Runnable::run);
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setX(0);
        stage.setY(0);
    }

    @Test
    void everyStateOfTheStayAndTheFormIsDrawn() {
        draw("stay-vacant", 700, this::vacant);
        draw("stay-live", 700, this::live);
        draw("form-empty", 980, () -> form(new FakeDesk(), Effect.STOPS_EARLIER_KEYS, false));
        draw("form-stops", 980, () -> form(occupied(), Effect.STOPS_EARLIER_KEYS, false));
        draw("form-joins", 980, () -> form(occupied(), Effect.OTHERS_KEEP_WORKING, false));
        draw("form-wrong", 980, () -> form(new FakeDesk(), Effect.STOPS_EARLIER_KEYS, true));
        draw("form-not-on-card", 980, this::notOnCard);
        draw("form-next-card", 800, this::nextCard);
        draw("form-returning-guest", 980, this::returningGuest);
        draw("form-too-many-doors", 980, this::tooManyDoors);

        draw("guest", 700, this::guest);
        draw("key", 900, this::credential);

        assertThat(Path.of("target/gallery/form-wrong-dark.png")).exists();
    }

    private static FakeDesk occupied() {
        FakeDesk desk = new FakeDesk();
        desk.keys.add(key("k1", "Jan Novak", Medium.CARD, KeyState.ON_CARD));
        desk.keys.add(key("k2", "Eva Novak", Medium.PHONE, KeyState.WAITING_FOR_PHONE));
        desk.keys.add(key("k3", "Ines da Silva-Waldenburger", Medium.CARD, KeyState.EXPIRED));
        return desk;
    }

    private Parent vacant() {
        return stay(new FakeDesk(), Said.NOTHING);
    }

    private Parent live() {
        return stay(occupied(), Said.done(texts.get("end.issued-card")));
    }

    private Parent stay(FakeDesk desk, Said said) {
        StayViewModel model = new StayViewModel(desk, work, words, NOWHERE);
        model.show(ROOM, said);
        return new StayView(model, texts, shared);
    }

    private Parent form(FakeDesk desk, Effect effect, boolean isWrong) {
        NewKeyViewModel model = model(desk, effect);
        if (isWrong) {
            model.guest().emailProperty().set("ada@");
            model.times().nightsProperty().set("two");
            model.times().departureProperty().set("soon");
            model.medium().mediumProperty().set(Medium.PHONE);
            model.issue();
        }
        return new NewKeyView(model, texts, shared, time, () -> {});
    }

    private Parent notOnCard() {
        FakeDesk desk = new FakeDesk();
        desk.outcome = new IssueOutcome.NotOnCard(
                new CredentialId("k1"), new Problem.EncoderFault("encoder_not_online", "Encoder is not online", "r1"));
        NewKeyViewModel model = model(desk, Effect.STOPS_EARLIER_KEYS);
        model.guest().nameProperty().set("Ada Berger");
        model.issue();
        return new NewKeyView(model, texts, shared, time, () -> {});
    }

    private Parent nextCard() {
        FakeDesk desk = new FakeDesk();
        desk.outcome = new IssueOutcome.Issued(
                key("k1", "Ada Berger", Medium.CARD, KeyState.ON_CARD).credential());
        NewKeyViewModel model = model(desk, Effect.STOPS_EARLIER_KEYS);
        model.guest().nameProperty().set("Ada Berger");
        model.medium().cardsProperty().set(3);
        model.issue();
        return new NewKeyView(model, texts, shared, time, () -> {});
    }

    private Parent returningGuest() {
        FakeDesk desk = new FakeDesk();
        desk.keys.add(key("k2", "Eva Novak", Medium.PHONE, KeyState.ON_PHONE));
        NewKeyViewModel model = model(desk, Effect.STOPS_EARLIER_KEYS);
        model.guest().choose(desk.knows("Eva Novak", false));
        model.medium().mediumProperty().set(Medium.PHONE);
        return new NewKeyView(model, texts, shared, time, () -> {});
    }

    private Parent tooManyDoors() {
        FakeDesk desk = new FakeDesk();
        NewKeyViewModel model = model(desk, Effect.STOPS_EARLIER_KEYS);
        model.doors().capacity().count(model.doors().chosenRooms(), 30);
        return new NewKeyView(model, texts, shared, time, () -> {});
    }

    private Parent guest() {
        FakeDesk desk = occupied();
        GuestViewModel model = new GuestViewModel(desk, desk, work, words, NOWHERE);
        model.show(desk.knows("Jan Novak", true).id());
        return new GuestView(model, texts, shared);
    }

    private Parent credential() {
        FakeDesk desk = occupied();
        Texts own = Texts.english(CredentialViewModel.class);
        CredentialViewModel model = new CredentialViewModel(
                desk,
                desk,
                desk.outages(),
                work,
                new Words(own, shared, new ProblemTexts(shared), FakeDesk.VIENNA),
                NOWHERE);
        model.show(new CredentialId("k1"));
        CredentialView view = new CredentialView(model, own, shared);
        return view;
    }

    private NewKeyViewModel model(FakeDesk desk, Effect effect) {
        FormStart start = new FormStart(
                desk.doors().get(1), desk.settings(), desk.doors(), desk.encoders(), desk.remembered.get(), NOW);
        IssueRunViewModel run = new IssueRunViewModel(ROOM, desk.formDesk(), work, words, NOWHERE);
        return new NewKeyViewModel(start, effect, desk.formDesk(), work, words, run);
    }

    private void draw(String name, double height, java.util.function.Supplier<Parent> screen) {
        Map.of("light", new PrimerLight().getUserAgentStylesheet(), "dark", new PrimerDark().getUserAgentStylesheet())
                .forEach((theme, sheet) -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                    Application.setUserAgentStylesheet(sheet);
                    Scene scene = new Scene(screen.get(), 440, height);
                    scene.getStylesheets()
                            .add(getClass()
                                    .getResource("/app/keydesk/ui/theme/pane.css")
                                    .toExternalForm());
                    stage.setScene(scene);
                    stage.show();
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    Gallery.take(scene, Path.of("target", "gallery", name + "-" + theme + ".png"));
                    return scene;
                }));
    }
}
