package app.keydesk.desk;

import app.keydesk.hotel.Problem;

/** A problem in the journal's short words, and what it says of a write's effect. */
final class ProblemCode {
    private ProblemCode() {}

    static String of(Problem problem) {
        return switch (problem) {
            case Problem.Offline() -> "offline";
            case Problem.Unauthorized _ -> "unauthorized";
            case Problem.Refused refused -> "refused:" + refused.type();
            case Problem.NotFound _ -> "not_found";
            case Problem.TooManyRequests _ -> "too_many_requests";
            case Problem.SeamFault fault -> "seam_fault:" + fault.status();
            case Problem.Malformed _ -> "malformed";
            case Problem.OutcomeUnknown _ -> "outcome_unknown";
            case Problem.EncoderFault fault -> "encoder:" + fault.code();
            case Problem.SystemFault fault -> "system:" + fault.notice().code();
            case Problem.BadInput input -> input.field() + ":" + input.reason();
            case Problem.Storage storage -> "storage:" + storage.fault().name();
            case Problem.Cancelled _ -> "cancelled";
            case Problem.NotPermitted _ -> "not_permitted";
            case Problem.Defect _ -> "defect";
        };
    }

    /** Whether a write that ended so may have taken effect at Seam: then it is looked up. */
    static boolean isUnsure(Problem problem) {
        return switch (problem) {
            case Problem.OutcomeUnknown _, Problem.SeamFault _, Problem.Malformed _ -> true;
            case Problem.Cancelled cancelled -> cancelled.isSent();
            case Problem.Offline _,
                    Problem.Unauthorized _,
                    Problem.Refused _,
                    Problem.NotFound _,
                    Problem.TooManyRequests _,
                    Problem.EncoderFault _,
                    Problem.SystemFault _,
                    Problem.BadInput _,
                    Problem.Storage _,
                    Problem.NotPermitted _,
                    Problem.Defect _ -> false;
        };
    }

    /** Whether the same read may succeed a moment later. */
    static boolean isPassing(Problem problem) {
        return switch (problem) {
            case Problem.Offline _,
                    Problem.SeamFault _,
                    Problem.Malformed _,
                    Problem.TooManyRequests _,
                    Problem.OutcomeUnknown _ -> true;
            case Problem.Unauthorized _,
                    Problem.Refused _,
                    Problem.NotFound _,
                    Problem.EncoderFault _,
                    Problem.SystemFault _,
                    Problem.BadInput _,
                    Problem.Storage _,
                    Problem.NotPermitted _,
                    Problem.Cancelled _,
                    Problem.Defect _ -> false;
        };
    }
}
