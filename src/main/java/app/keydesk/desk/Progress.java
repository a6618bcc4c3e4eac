package app.keydesk.desk;

/** Where a use case tells how far it is, and learns that the person wants to stop. Called on the use case's thread. */
public interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void at(Stage stage) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** Work that is resumed by itself: a card waits for a person. */
    Progress UNATTENDED = new Progress() {
        @Override
        public void at(Stage stage) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public boolean isAttended() {
            return false;
        }
    };

    void at(Stage stage);

    boolean isCancelled();

    /** A line of work with several keys came further. */
    default void line(WorkLine line) {
        // most look at the stage alone
    }

    /**
     * Blocks until the person has taken the written card away and put the next one on; false pauses the work.
     *
     * @param number of the card to come, from 1
     */
    default boolean awaitNextCard(int number, int total) {
        return true;
    }

    /** Whether somebody is there who can put a card on the encoder. */
    default boolean isAttended() {
        return true;
    }

    /** What is under way, in the order of a card's life. */
    enum Stage {
        WRITING_DOWN,
        FINDING_GUEST,
        CHECKING_ROOM,
        CREATING_KEY,
        /** Seam has the key; what is done with it yet (its card, a look for other desks' keys) is still to come. */
        ISSUED,
        PUT_CARD_ON_ENCODER,
        WRITING_CARD,
        STOPPING_KEY,
        LOOKING_UP,
        NO_ANSWER_YET,
        DONE
    }
}
