package app.keydesk.desk;

import java.time.Duration;

/**
 * How patient the desk is.
 *
 * @param encoderPoll between two looks at a card's writing or reading
 * @param encoderPatience until a card that nobody puts on the encoder is given up
 * @param quickLook how long a click waits for Seam before the cache answers
 * @param settle between the two looks that must both find nothing before a write without an answer is sent again
 * @param onItsWay how long a write without an answer may still come to Seam after it was sent again
 * @param lookPatience how long a look is tried while Seam does not answer
 * @param busyPoll between two looks for changes while somebody works at the desk
 * @param idlePoll the same while nobody does
 * @param fullSync between two full synchronisations
 */
public record Pace(
        Duration encoderPoll,
        Duration encoderPatience,
        Duration quickLook,
        Duration settle,
        Duration onItsWay,
        Duration lookPatience,
        Duration busyPoll,
        Duration idlePoll,
        Duration fullSync) {
    public static final Pace NORMAL = new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(90),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(15),
            Duration.ofHours(1));
}
