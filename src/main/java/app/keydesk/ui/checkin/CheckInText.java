package app.keydesk.ui.checkin;

import app.keydesk.desk.checkin.CheckInRow.State;
import app.keydesk.desk.checkin.GroupCheckIn.End;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.paper.Sheet;
import app.keydesk.paper.Sheet.Block;
import app.keydesk.paper.Sheet.Heading;
import app.keydesk.paper.Sheet.Sentence;
import app.keydesk.paper.Sheet.Table;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.TypedDates;
import app.keydesk.ui.controls.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a group and its rows into words, on the screen and on paper. */
record CheckInText(Words words) {

    String state(CheckInLine line) {
        if (!line.isIn() && line.isOpen()) {
            return texts().get("checkin.left-out");
        }
        int done = line.row().keysDone();
        int all = line.plan().keys();
        return switch (line.row().state()) {
            case READY, DONE, NOT_DONE ->
                texts().get("checkin.state." + line.row().state().name());
            case UNDER_WAY -> texts().get("checkin.state.UNDER_WAY", Math.min(done + 1, all), all);
            case UNFINISHED -> texts().get("checkin.state.UNFINISHED", done, all);
            case OTHER_KEYS -> texts().get(line.isAgreed() ? "checkin.state.AGREED" : "checkin.state.OTHER_KEYS");
        };
    }

    static Glyph glyph(State state) {
        return switch (state) {
            case READY -> Glyph.VACANT;
            case UNDER_WAY -> Glyph.WAITING;
            case DONE -> Glyph.DONE;
            case UNFINISHED, OTHER_KEYS -> Glyph.ALERT;
            case NOT_DONE -> Glyph.FAILED;
        };
    }

    static String style(State state) {
        return switch (state) {
            case READY, UNDER_WAY -> "key-state-waiting";
            case DONE -> "key-state-live";
            case UNFINISHED, OTHER_KEYS -> "key-state-attention";
            case NOT_DONE -> "key-state-failed";
        };
    }

    /** Why it is not done, or whose keys would stop; empty where there is nothing to say. */
    String note(CheckInLine line) {
        Problem problem = line.row().problem();
        if (problem != null) {
            return problem instanceof Problem.Cancelled(boolean isSent) && !isSent ? "" : words.problem(problem);
        }
        List<KeyRow> others = line.row().others();
        boolean isAsked = line.row().state() == State.OTHER_KEYS && !others.isEmpty();
        return !isAsked ? "" : texts().get("checkin.others", others.size(), names(others));
    }

    String medium(CheckInLine line) {
        return texts().get("checkin.medium." + line.plan().medium().name());
    }

    String departure(CheckInLine line) {
        return new TypedDates(texts().locale()).text(line.plan().departsOn());
    }

    String summary(List<CheckInLine> lines) {
        long all = lines.stream().filter(CheckInLine::isIn).count();
        return texts().get("checkin.summary", all, count(lines, State.DONE), waiting(lines));
    }

    /** What a start does. */
    String start(List<CheckInLine> lines) {
        return texts().get(
                        "checkin.start",
                        lines.stream().mapToInt(CheckInLine::keysToDo).sum());
    }

    /** How a run ended. */
    Said end(End end) {
        Problem stop = end.stoppedBy();
        if (stop instanceof Problem.Cancelled) {
            return new Said(Said.Tone.INFO, texts().get("checkin.paused"));
        }
        if (stop != null) {
            return Said.failed(texts().get("checkin.stopped", words.problem(stop)));
        }
        return end.rows().stream().allMatch(row -> row.state() == State.DONE)
                ? Said.done(texts().get("checkin.all-done", end.rows().size()))
                : Said.warning(texts().get("checkin.some-done"));
    }

    /** How much of it is done, from 0 to 1, by rooms. */
    static double share(List<CheckInLine> lines) {
        long all = lines.stream().filter(CheckInLine::isIn).count();
        return all == 0 ? 0 : (double) count(lines, State.DONE) / all;
    }

    private static long count(List<CheckInLine> lines, State state) {
        return lines.stream()
                .filter(line -> line.isIn() && line.row().state() == state)
                .count();
    }

    /** Those that need a person before they can be done. */
    private static long waiting(List<CheckInLine> lines) {
        return lines.stream()
                .filter(line -> line.isIn() && !line.isToDo() && line.row().state() != State.DONE)
                .count();
    }

    /** What is done and what is not, to go on with on paper. */
    Sheet sheet(List<CheckInLine> lines, String hotelName, String madeAt) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Sentence(texts().get("checkin.sheet.made", madeAt)));
        blocks.add(new Sentence(summary(lines)));
        add(
                blocks,
                "checkin.sheet.not-done",
                lines.stream().filter(line -> !isDone(line)).toList());
        add(
                blocks,
                "checkin.sheet.done",
                lines.stream().filter(CheckInText::isDone).toList());
        return new Sheet(
                Sheet.Format.PAGE,
                texts().get("checkin.sheet.title", hotelName),
                blocks,
                texts().get("checkin.sheet.confidential"));
    }

    private void add(List<Block> blocks, String title, List<CheckInLine> lines) {
        blocks.add(new Heading(texts().get(title, lines.size())));
        if (!lines.isEmpty()) {
            blocks.add(new Table(
                    List.of(head("room"), head("guest"), head("keys"), head("until"), head("state")),
                    List.of(2, 5, 2, 3, 5),
                    lines.stream()
                            .map(line -> List.of(
                                    line.room(),
                                    line.guest(),
                                    Integer.toString(line.plan().keys()),
                                    departure(line),
                                    state(line)))
                            .toList()));
        }
    }

    private static boolean isDone(CheckInLine line) {
        return line.row().state() == State.DONE;
    }

    private String head(String id) {
        return texts().get("checkin.head." + id);
    }

    private String names(List<KeyRow> keys) {
        return keys.stream()
                .map(key -> key.guestName().isBlank() ? words.shared().get("key.nobody") : key.guestName())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Texts texts() {
        return words.own();
    }
}
