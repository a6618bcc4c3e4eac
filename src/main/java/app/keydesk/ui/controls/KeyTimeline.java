package app.keydesk.ui.controls;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key's way from its making to its end, as far as Seam tells: created, known to the provider, on card or phone, its time,
 * replaced or stopped. What nobody knows is not on it, above all whether a door was opened.
 *
 * @param spoken the whole way in one sentence
 */
public record KeyTimeline(List<Step> steps, String spoken) {

    /** How far a step is. */
    public enum Progress {
        DONE,
        NOW,
        COMING,
        ENDED
    }

    /** @param when a wall time; empty where Seam does not tell */
    public record Step(Glyph glyph, String what, String when, Progress progress) {}

    /** @param texts the words of {@code ui.controls} */
    public static KeyTimeline of(KeyDetails key, Instant now, Texts texts, HotelTime time) {
        List<Step> steps = new Writer(key, now, texts, time).steps();
        String spoken = steps.stream()
                .map(step -> texts.get(
                        "timeline.spoken",
                        step.what(),
                        step.when(),
                        texts.get("timeline.progress." + step.progress().name())))
                .collect(Collectors.joining(" "));
        return new KeyTimeline(steps, spoken);
    }

    private record Writer(KeyDetails key, Instant now, Texts texts, HotelTime time) {
        List<Step> steps() {
            Credential credential = key.row().credential();
            boolean isOver = !key.row().state().isLive();
            List<Step> steps = new ArrayList<>();
            steps.add(step(Glyph.KEY, "created", credential.createdAt(), Progress.DONE));
            add(steps, isOver, step(Glyph.SERVER, "synced", null, synced(credential)));
            add(steps, isOver, carrier(credential));
            Instant start = credential.startsAt();
            if (start != null) {
                add(steps, isOver, step(Glyph.CLOCK, "starts", start, reached(start)));
            }
            steps.add(isOver ? over(credential) : end(credential));
            return List.copyOf(steps);
        }

        /** What was still to come when a key ended never came. */
        private static void add(List<Step> steps, boolean isOver, Step step) {
            if (!isOver || step.progress() == Progress.DONE) {
                steps.add(step);
            }
        }

        private static Progress synced(Credential credential) {
            return Boolean.FALSE.equals(credential.isSynced()) ? Progress.NOW : Progress.DONE;
        }

        private Step carrier(Credential credential) {
            if (credential.medium() == Medium.PHONE) {
                boolean isThere = key.row().phonesReached() > 0 || !credential.isMultiPhone();
                Instant first = key.children().stream()
                        .map(Credential::createdAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
                return step(
                        Glyph.PHONE,
                        isThere ? "on-phone" : "waits-for-phone",
                        first,
                        isThere ? Progress.DONE : Progress.NOW);
            }
            boolean isThere = credential.isIssued() && key.row().state() != KeyState.NEEDS_ENCODING;
            return step(
                    Glyph.CARD,
                    isThere ? "on-card" : "waits-for-card",
                    isThere ? credential.issuedAt() : null,
                    isThere ? Progress.DONE : Progress.NOW);
        }

        private Step over(Credential credential) {
            return switch (key.row().state()) {
                case EXPIRED -> step(Glyph.ENDED, "expired", credential.endsAt(), Progress.ENDED);
                case STOPPING -> step(Glyph.STOPPED, "stopping", null, Progress.NOW);
                case REPLACED -> step(Glyph.STOPPED, "replaced", null, Progress.ENDED);
                case QUEUED,
                        ISSUING,
                        WAITING_FOR_CARD,
                        WAITING_FOR_PHONE,
                        STARTS_LATER,
                        ON_CARD,
                        ON_PHONE,
                        LIVE,
                        NEEDS_ENCODING,
                        STOPPED,
                        FAILED -> step(Glyph.STOPPED, "stopped", null, Progress.ENDED);
            };
        }

        private Step end(Credential credential) {
            return step(Glyph.ENDED, "ends", credential.endsAt(), Progress.COMING);
        }

        private Progress reached(Instant at) {
            return at.isAfter(now) ? Progress.COMING : Progress.DONE;
        }

        private Step step(Glyph glyph, String what, @Nullable Instant at, Progress progress) {
            return new Step(glyph, texts.get("timeline." + what), at == null ? "" : time.dayAndTime(at), progress);
        }
    }
}
