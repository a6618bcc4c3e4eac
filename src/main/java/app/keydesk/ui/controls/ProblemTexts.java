package app.keydesk.ui.controls;

import app.keydesk.hotel.Problem;
import app.keydesk.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A problem in one or two sentences: what happened, what was kept, what to do next, and the request id for support. */
public record ProblemTexts(Texts texts) {

    public String sentence(Problem problem) {
        return switch (problem) {
            case Problem.Offline offline -> texts.get("problem.offline");
            case Problem.Unauthorized denied -> with(denied.requestId(), texts.get("problem.unauthorized"));
            case Problem.Refused refused -> with(refused.requestId(), texts.get("problem.refused", refused.message()));
            case Problem.NotFound gone -> with(gone.requestId(), notFound(gone.message()));
            case Problem.TooManyRequests slow -> with(slow.requestId(), texts.get("problem.too-many-requests"));
            case Problem.SeamFault fault -> with(fault.requestId(), texts.get("problem.seam-fault", fault.status()));
            case Problem.Malformed odd -> with(odd.requestId(), texts.get("problem.malformed"));
            case Problem.OutcomeUnknown unknown -> with(unknown.requestId(), texts.get("problem.outcome-unknown"));
            case Problem.EncoderFault fault -> with(fault.requestId(), encoder(fault));
            case Problem.SystemFault fault -> new NoticeTexts(texts).sentence(fault.notice());
            case Problem.BadInput bad -> texts.get("problem.bad-input", bad.field(), bad.reason());
            case Problem.Storage storage ->
                texts.get("problem.storage." + storage.fault().name());
            case Problem.Cancelled cancelled ->
                texts.get(cancelled.isSent() ? "problem.cancelled-late" : "problem.cancelled");
            case Problem.NotPermitted refused ->
                texts.get("problem.not-permitted", texts.get("permission." + refused.permission()));
            case Problem.Defect defect -> texts.get("problem.defect", defect.reference());
        };
    }

    /** The desk itself finds out too that something is gone, and has no words of Seam's then. */
    private String notFound(String message) {
        return message.isBlank() ? texts.get("problem.gone") : texts.get("problem.not-found", message);
    }

    private String encoder(Problem.EncoderFault fault) {
        String id = "problem.encoder." + fault.code();
        return texts.has(id) ? texts.get(id) : texts.get("problem.encoder.other", fault.code(), fault.message());
    }

    private String with(@Nullable String requestId, String sentence) {
        return requestId == null ? sentence : texts.get("problem.with-request", sentence, requestId);
    }
}
