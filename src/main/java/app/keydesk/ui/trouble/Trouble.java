package app.keydesk.ui.trouble;

import app.keydesk.hotel.Problem;

/** What a problem means for a person at the desk, as text ids: what happened, what was kept, what to do next. */
record Trouble(String happened, String kept, String next) {

    static Trouble of(Problem problem) {
        return switch (problem) {
            case Problem.Offline offline -> of("offline", "nothing.sent", "wait");
            case Problem.Unauthorized denied -> of("unauthorized", "nothing.done", "connect");
            case Problem.Refused refused -> of("refused", "nothing.done", "check");
            case Problem.NotFound gone -> of("not-found", "nothing.done", "look");
            case Problem.TooManyRequests slow -> of("slow", "nothing.done", "wait");
            case Problem.SeamFault fault -> of("seam", "nothing.done", "again");
            case Problem.Malformed odd -> of("malformed", "nothing.lost", "support");
            case Problem.OutcomeUnknown unknown -> of("unknown", "to-do", "look");
            case Problem.EncoderFault fault -> of("encoder", "card", "again");
            case Problem.SystemFault fault -> of("system", "nothing.lost", "support");
            case Problem.BadInput bad -> of("input", "nothing.sent", "check");
            case Problem.NotPermitted refused -> of("permission", "nothing.done", "approval");
            case Problem.Storage storage -> of("storage", "nothing.sent", "disk");
            case Problem.Cancelled cancelled ->
                cancelled.isSent() ? of("cancelled", "to-do", "look") : of("cancelled", "nothing.sent", "again");
            case Problem.Defect defect -> of("defect", "nothing.lost", "support");
        };
    }

    /** Whether support is to get the details. */
    boolean isForSupport() {
        return next.equals("next.support");
    }

    private static Trouble of(String happened, String kept, String next) {
        return new Trouble("happened." + happened, "kept." + kept, "next." + next);
    }
}
