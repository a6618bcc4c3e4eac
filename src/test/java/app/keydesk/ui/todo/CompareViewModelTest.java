package app.keydesk.ui.todo;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Connection.Compared;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.CredentialId;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.guest.FakeDesk;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private final FakeDesk desk = new FakeDesk();
    private final CompareViewModel model =
            new CompareViewModel(desk, desk, new Work(Runnable::run, Runnable::run), words());

    @Test
    void nothingIsSaidBeforeTheFirstComparison() {
        model.refresh();

        assertThat(model.lastProperty().get()).isEmpty();
    }

    @Test
    void whatTheHourlyComparisonFoundIsSaidWithItsTime() {
        desk.compared = new Compared(
                FakeDesk.NOW,
                new Changes(Set.of(desk.doors().getFirst().id()), Set.of(), Set.of(new CredentialId("k1")), false));

        model.refresh();

        assertThat(model.lastProperty().get()).startsWith("Last at ").contains("1 key, no guest and 1 room");
    }

    @Test
    void anAgreementIsSaidToo() {
        desk.compared = new Compared(FakeDesk.NOW, Changes.NONE);

        model.refresh();

        assertThat(model.lastProperty().get()).endsWith("Everything agreed.");
    }

    private static Words words() {
        Texts shared = Texts.english(ProblemTexts.class);
        return new Words(Texts.english(CompareViewModel.class), shared, new ProblemTexts(shared), FakeDesk.VIENNA);
    }
}
