package app.keydesk;

import static app.keydesk.demo.DemoHotelOptions.Delays.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Progress;
import app.keydesk.desk.setup.SetupField;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.StayWindow;
import app.keydesk.local.DataFolder;
import app.keydesk.testing.TestTime;
import app.keydesk.testing.WatchedSeam;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.settings.RoomRulesViewModel;
import app.keydesk.ui.settings.SettingsViewModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certification scenario 18: a label's template is kept and shown, and Seam, which has no field for it, never hears of it. */
class LabelScenarioTest {
    @TempDir
    Path folder;

    private DemoHotel hotel;
    private WatchedSeam seam;
    private Keydesk keydesk;
    private HotelSession session;

    @BeforeEach
    void open() throws Exception {
        hotel = DemoHotel.start(TestTime.hotel(null).withRooms(20).withDelays(NONE));
        seam = new WatchedSeam(hotel.endpoint());
        var environment = Map.of("SEAM_ENDPOINT", seam.endpoint(), "SEAM_API_KEY", hotel.apiKey());
        keydesk =
                new Keydesk(new Launch(new DataFolder(folder), environment, Clock.systemUTC(), "test", TestTime.DEMO));
        session = keydesk.open();
        session.signIn().createFirst("Robin", "482913".toCharArray());
        assertThat(session.frontDesk().connection().reconcile().problem()).isNull();
    }

    @AfterEach
    void close() {
        keydesk.close();
        seam.close();
        hotel.close();
    }

    @Tag("scenario-label")
    @Test
    void aTemplateIsKeptAndPreviewedAndNoKeyCarriesIt() {
        SettingsViewModel settings = settings();
        settings.refresh();
        settings.typed(SetupField.LABEL).set("%ROOMNUM% %SITENAME% a label that is far too long");
        assertThat(settings.labelPreview().getValue()).contains("32").contains("412");

        settings.save();

        assertThat(settings.changedProperty().get()).isFalse();
        SettingsViewModel again = settings();
        again.refresh();
        assertThat(again.typed(SetupField.LABEL).get()).startsWith("%ROOMNUM% %SITENAME%");
        assertThat(issue()).isInstanceOf(IssueOutcome.Issued.class);
        assertThat(seam.paths()).contains("/acs/credentials/create");
        assertThat(seam.sent("/acs/credentials/create"))
                .singleElement()
                .asString()
                .contains("\"card_format\":\"rfid48\"")
                .doesNotContain("label")
                .doesNotContain("ROOMNUM");
        assertThat(seam.faults()).isEmpty();
    }

    private SettingsViewModel settings() {
        Work work = new Work(Runnable::run, Runnable::run);
        Texts shared = Texts.english(ProblemTexts.class);
        Words words =
                new Words(Texts.english(SettingsViewModel.class), shared, new ProblemTexts(shared), TestTime.ZONE);
        RoomRulesViewModel rules = new RoomRulesViewModel(session.frontDesk().board(), work);
        return new SettingsViewModel(keydesk.setup(session), rules, work, words, applied -> {});
    }

    private IssueOutcome issue() {
        FrontDesk desk = session.frontDesk();
        EntranceId room = desk.board().rooms().stream()
                .filter(tile -> tile.phoneKeys() + tile.cardKeys() == 0)
                .findFirst()
                .orElseThrow()
                .id();
        Instant now = desk.board().now();
        return desk.issuing()
                .issue(
                        new KeyRequest(
                                new GuestChoice.New("Ada Fable", null, null),
                                List.of(room),
                                List.of(),
                                new StayWindow(now, now.plus(Duration.ofDays(1))),
                                Medium.PHONE,
                                null,
                                CardFormat.RFID48,
                                new KeyPlan.Override(List.of()),
                                null),
                        Progress.NONE);
    }
}
