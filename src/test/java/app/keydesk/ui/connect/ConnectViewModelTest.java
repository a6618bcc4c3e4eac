package app.keydesk.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.desk.HotelFinder;
import app.keydesk.desk.setup.KeyKeeper;
import app.keydesk.seam.http.SeamConnector;
import app.keydesk.testing.TestTime;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connecting a hotel, with the demo hotel at the other end of the wire. */
class ConnectViewModelTest {
    private final List<HotelChoice> taken = new ArrayList<>();
    private final PaperKeys keys = new PaperKeys();
    private DemoHotel hotel;
    private SeamConnector connector;

    @BeforeEach
    void open() throws Exception {
        hotel = DemoHotel.start(TestTime.hotel(null).withRooms(20));
        connector = new SeamConnector("test", Clock.systemUTC());
    }

    @AfterEach
    void close() {
        connector.close();
        hotel.close();
    }

    private ConnectViewModel form(boolean hasKeychain) {
        keys.hasKeychain = hasKeychain;
        Texts shared = Texts.english(ProblemTexts.class);
        Words words =
                new Words(Texts.english(ConnectViewModel.class), shared, new ProblemTexts(shared), ZoneOffset.UTC);
        return new ConnectViewModel(
                new HotelFinder(connector::connect),
                new Work(Runnable::run, Runnable::run),
                words,
                new ConnectViewModel.Start(hotel.endpoint(), keys),
                taken::add);
    }

    @Test
    void aGoodKeyShowsTheHotelAndItsCredentialManager() {
        ConnectViewModel form = form(true);
        form.apiKeyProperty().set("  " + hotel.apiKey() + " ");

        form.check();

        assertThat(form.saidProperty().get().tone()).isEqualTo(Said.Tone.DONE);
        assertThat(form.systems()).extracting(system -> system.id().value()).containsExactly(hotel.systemId());
        assertThat(form.managerProperty().get().isCredentialManager()).isTrue();
        form.use();
        assertThat(taken).singleElement().satisfies(choice -> {
            assertThat(choice.apiKey()).isEqualTo(hotel.apiKey());
            assertThat(choice.isKeyInFile()).isFalse();
            assertThat(choice.manager()).isEqualTo(form.managerProperty().get());
            assertThat(choice.toString()).doesNotContain(hotel.apiKey());
        });
    }

    @Test
    void withoutAKeychainTheHotelIsTakenOnceItsPassphraseWasChosen() {
        ConnectViewModel form = form(false);
        form.apiKeyProperty().set(hotel.apiKey());
        form.check();

        form.passphrase().passphraseProperty().set("four words of mine");
        form.use();
        assertThat(taken).isEmpty();
        assertThat(form.passphrase().problemProperty().get()).isEqualTo("The two passphrases are not the same.");

        form.passphrase().repeatedProperty().set("four words of mine");
        form.use();
        assertThat(taken).singleElement().matches(HotelChoice::isKeyInFile);
        assertThat(form.passphrase().passphraseProperty().get()).isEmpty();
    }

    @Test
    void aWrongPassphraseIsToldWithTheTriesThatAreLeft() {
        keys.passphrase = "four words of mine";
        ConnectViewModel form = form(false);
        form.apiKeyProperty().set(hotel.apiKey());
        form.check();

        form.passphrase().passphraseProperty().set("another four words");
        form.use();
        assertThat(taken).isEmpty();
        assertThat(form.passphrase().problemProperty().get())
                .isEqualTo("The passphrase is not right. 4 tries are left before a pause.");

        form.passphrase().passphraseProperty().set("four words of mine");
        form.use();
        assertThat(taken).hasSize(1);
    }

    @Test
    void aKeyThatSeamRefusesIsToldAndStaysTyped() {
        ConnectViewModel form = form(true);
        form.apiKeyProperty().set("seam_test_wrong");

        form.check();

        assertThat(form.saidProperty().get().tone()).isEqualTo(Said.Tone.FAILED);
        assertThat(form.systems()).isEmpty();
        assertThat(form.apiKeyProperty().get()).isEqualTo("seam_test_wrong");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'', Type the API key",
        "seam_cst1_token, client session token",
        "seam_at1_token, personal access token",
        "seam_pk1_token, publishable key",
        "eyJhbGciOi, sign-in of Seam Console",
        "hello, starts with seam_"
    })
    void whatIsNoApiKeyIsToldBesideTheFieldAndNotSent(String typed, String reason) {
        ConnectViewModel form = form(true);
        form.apiKeyProperty().set(typed);

        form.check();

        assertThat(form.keyProblemProperty().get()).contains(reason);
        assertThat(form.saidProperty().get().isNothing()).isTrue();
    }

    @Test
    void anAddressThatIsNotSafeIsRefused() {
        ConnectViewModel form = form(true);
        form.endpointProperty().set("http://connect.getseam.com");
        form.apiKeyProperty().set(hotel.apiKey());

        form.check();

        assertThat(form.endpointProblemProperty().get()).contains("https://");
        assertThat(form.systems()).isEmpty();
    }

    /** A PC whose passphrase is a word in memory. */
    private static final class PaperKeys implements KeyKeeper {
        private boolean hasKeychain;
        private String passphrase = "";

        @Override
        public State state() {
            return hasKeychain ? State.KEYCHAIN : passphrase.isEmpty() ? State.UNSET : State.LOCKED;
        }

        @Override
        public State atStart() {
            return state();
        }

        @Override
        public Outcome unlock(char[] typed) {
            return passphrase.equals(new String(typed)) ? new Outcome.Opened() : new Outcome.Wrong(4);
        }

        @Override
        public Outcome choose(char[] typed) {
            passphrase = new String(typed);
            return new Outcome.Opened();
        }

        @Override
        public Outcome change(char[] now, char[] next) {
            return choose(next);
        }

        @Override
        public void leaveHotel() {
            passphrase = "";
        }
    }
}
