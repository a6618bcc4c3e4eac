package app.keydesk.ui.spare;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.OperatorId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpareKeysViewModelTest {
    private static final String LENT_TO_ITS_END =
            "The key itself opens nothing after Sat, 28 Nov 2026: it is lent until then at the latest.";

    @TempDir
    Path folder;

    private OpenDrawer drawer;
    private SpareKeysViewModel model;

    @BeforeEach
    void open() {
        drawer = new OpenDrawer(folder);
        model = drawer.model;
    }

    @AfterEach
    void close() {
        drawer.close();
    }

    @Test
    void aKeyOpensToTheEndOfTheLastDayThatWasTypedAndIsThenToBeMadeAnew() {
        drawer.register("27/11/2026");
        assertThat(drawer.model.problemProperty().get().sentence())
                .isEqualTo("That day is over: the card opens nothing any more.");
        drawer.register("28/11/2026");
        assertThat(drawer.said()).isEqualTo("Spare 1 lies in the drawer.");
        assertThat(drawer.row().expires()).isEqualTo("Sat, 28 Nov 2026");
        assertThat(drawer.row().where()).isEqualTo("In the drawer");

        drawer.clock.forward(Duration.ofHours(1));
        drawer.handOut();

        assertThat(drawer.said()).isEqualTo("This key does not lie in the drawer, or it has expired.");
        assertThat(drawer.row().where()).isEqualTo("Expired: make it anew");
        assertThat(drawer.row().canGoOut()).isFalse();
        assertThat(drawer.row().expires()).isEqualTo("Sat, 28 Nov 2026");
    }

    @Test
    void aKeyThatExpiredWhileItWasOutIsToBeMadeAnewWhenItIsBack() {
        drawer.register("28/11/2026");
        drawer.handOut();
        drawer.clock.forward(Duration.ofHours(1));

        model.refresh();
        assertThat(drawer.row().where()).startsWith("Expired while out: with Ada Fable since");
        assertThat(drawer.row().isOut()).isTrue();
        model.takeBack(drawer.row());

        assertThat(drawer.row().where()).isEqualTo("Expired: make it anew");
    }

    @Test
    void aKeyIsNotLentForLongerThanItLasts() {
        drawer.register("28/11/2026");
        assertThat(model.loanNote(drawer.row())).isEqualTo(LENT_TO_ITS_END);
        model.loanProperty().set(Loan.ONE_HOUR);
        assertThat(model.loanNote(drawer.row())).as("ends with the key").isEmpty();
        model.loanProperty().set(Loan.TWELVE_HOURS);
        assertThat(model.loanNote(drawer.row())).isEqualTo(LENT_TO_ITS_END);

        drawer.handOut();

        assertThat(drawer.row().where()).endsWith("; back by the end of Sat, 28 Nov 2026");
        assertThat(model.loanNote(drawer.row())).as("it is out").isEmpty();
    }

    @Test
    void aKeyWithoutAnEndIsLentForAsLongAsSomebodySays() {
        drawer.register("");
        assertThat(model.loanNote(drawer.row())).isEmpty();

        drawer.handOut();

        assertThat(drawer.row().where()).startsWith("With Ada Fable since").doesNotContain("back by");
    }

    @Test
    void whatOneOperatorTypedIsThereAgainForThemAndNotForTheNext() {
        model.turn(new OperatorId("kim"));
        drawer.register("");
        model.toWhomProperty().set("Ada Fa");
        model.loanProperty().set(Loan.ONE_HOUR);

        model.turn(new OperatorId("lee"));
        assertThat(drawer.said()).isEmpty();
        assertThat(model.toWhomProperty().get()).isEmpty();
        assertThat(model.loanProperty().get()).isEqualTo(Loan.OPEN);

        model.turn(new OperatorId("kim"));
        assertThat(model.toWhomProperty().get()).isEqualTo("Ada Fa");
        assertThat(model.loanProperty().get()).isEqualTo(Loan.ONE_HOUR);
    }
}
