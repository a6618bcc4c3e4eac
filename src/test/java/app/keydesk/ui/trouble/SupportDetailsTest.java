package app.keydesk.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Notice;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Support gets ids and codes, and never whom it was about. */
class SupportDetailsTest {
    private static final String CANARY = "Zyxwina Canaryfeather, room 412, zyx@example.com";
    private static final Instant AT = Instant.parse("2026-11-23T22:00:00Z");
    private static final SupportDetails DETAILS = new SupportDetails("1.2.3", "Linux, Java 25");

    static Stream<Problem> problemsThatNameSomebody() {
        return Stream.of(
                new Problem.Offline(),
                new Problem.Unauthorized(CANARY),
                new Problem.Refused(400, CANARY, CANARY, Map.of("email_address", CANARY), CANARY),
                new Problem.NotFound(CANARY, CANARY, CANARY),
                new Problem.TooManyRequests(null, CANARY),
                new Problem.SeamFault(500, CANARY, CANARY),
                new Problem.Malformed(CANARY, CANARY),
                new Problem.OutcomeUnknown(CANARY, CANARY),
                new Problem.EncoderFault(CANARY, CANARY, CANARY),
                new Problem.SystemFault(new Notice(Notice.Severity.ERROR, CANARY, CANARY, AT)),
                new Problem.BadInput(CANARY, CANARY),
                new Problem.Storage(Problem.Storage.Fault.FULL),
                new Problem.Cancelled(true),
                new Problem.Defect(CANARY));
    }

    @ParameterizedTest
    @MethodSource("problemsThatNameSomebody")
    void nobodyIsNamedInWhatIsCopied(Problem problem) {
        String details = DETAILS.of(problem, AT);

        assertThat(details)
                .doesNotContainIgnoringCase("zyx")
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("412")
                .contains("Keydesk: 1.2.3", "problem: " + problem.getClass().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("problemsThatNameSomebody")
    void eachProblemHasItsThreeAnswers(Problem problem) {
        Texts texts = Texts.english(SupportDetails.class);
        Trouble trouble = Trouble.of(problem);

        assertThat(Stream.of(trouble.happened(), trouble.kept(), trouble.next()).map(texts::get))
                .allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void theRequestIdAndTheCodeAreThere() {
        Problem problem = new Problem.EncoderFault("no_card_on_encoder", "text", "3f1c-77");

        assertThat(DETAILS.of(problem, AT).lines())
                .containsExactly(
                        "Keydesk: 1.2.3",
                        "system: Linux, Java 25",
                        "at: 2026-11-23T22:00:00Z",
                        "problem: EncoderFault",
                        "code: no_card_on_encoder",
                        "request id: 3f1c-77");
    }
}
