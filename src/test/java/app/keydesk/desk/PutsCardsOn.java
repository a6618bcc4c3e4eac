package app.keydesk.desk;

import java.util.function.BiConsumer;

/** Somebody who puts each card on, until they want to pause. */
class PutsCardsOn implements Progress {
    private final int pauseBefore;
    private final BiConsumer<Integer, Integer> asked;

    /**
     * @param pauseBefore the first card, from 1, that is not put on
     * @param asked is told the number of each card that is asked for, and how many there are
     */
    PutsCardsOn(int pauseBefore, BiConsumer<Integer, Integer> asked) {
        this.pauseBefore = pauseBefore;
        this.asked = asked;
    }

    @Override
    public void at(Stage stage) {
        // not looked at here
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean awaitNextCard(int number, int total) {
        asked.accept(number, total);
        return number < pauseBefore;
    }
}
