package app.keydesk.desk.checkin;

import app.keydesk.desk.Progress;
import app.keydesk.desk.WorkLine;
import app.keydesk.hotel.Medium;
import java.util.List;
import java.util.function.IntConsumer;

/** Counts the cards of a whole group, over the rows that each count their own. One thread. */
final class Cards {
    private final Progress progress;
    private final int total;
    private int shown;

    /** @param rows that are to be done */
    Cards(Progress progress, List<CheckInRow> rows) {
        this.progress = progress;
        this.total = rows.stream()
                .filter(row -> row.plan().medium() == Medium.CARD)
                .mapToInt(row -> Math.max(0, row.plan().keys() - row.keysDone()))
                .sum();
    }

    /** Asks for the row's first card; the very first lies on the encoder. False: the person pauses. */
    boolean isThereFor(CheckInPlan plan) {
        if (progress.isCancelled()) {
            return false;
        }
        return plan.medium() != Medium.CARD || shown++ == 0 || progress.awaitNextCard(shown, total);
    }

    /** A row's own progress; {@code done} hears how many of its keys are done. */
    Progress within(IntConsumer done) {
        return new Progress() {
            private int lines;

            @Override
            public void at(Stage stage) {
                progress.at(stage);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }

            @Override
            public void line(WorkLine line) {
                if (line.isDone()) {
                    done.accept(++lines);
                }
            }

            @Override
            public boolean awaitNextCard(int number, int ofRow) {
                return progress.awaitNextCard(++shown, total);
            }

            @Override
            public boolean isAttended() {
                return progress.isAttended();
            }
        };
    }
}
