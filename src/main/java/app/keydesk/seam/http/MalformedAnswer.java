package app.keydesk.seam.http;

/** An answer that lacks what it must have; becomes {@link app.keydesk.hotel.Problem.Malformed} at the gateway's door. */
final class MalformedAnswer extends RuntimeException {
    MalformedAnswer(String message) {
        super(message);
    }
}
