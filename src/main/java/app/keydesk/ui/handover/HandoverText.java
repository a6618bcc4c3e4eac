package app.keydesk.ui.handover;

import app.keydesk.desk.Queue.Effect;
import app.keydesk.desk.Queue.Queued;
import app.keydesk.desk.ShiftLog.FailedCard;
import app.keydesk.desk.ShiftLog.UncheckedKey;
import app.keydesk.desk.ToDoList.ToDo;
import app.keydesk.desk.WorkLine;
import app.keydesk.desk.shift.HandoverCard;
import app.keydesk.desk.shift.HandoverCard.WaitingPhone;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.IdProof;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKey.Handout;
import app.keydesk.paper.Sheet;
import app.keydesk.paper.Sheet.Block;
import app.keydesk.paper.Sheet.Heading;
import app.keydesk.paper.Sheet.Sentence;
import app.keydesk.paper.Sheet.Table;
import app.keydesk.ui.Destination;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.KeyLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the handover card into words. */
record HandoverText(Texts texts, Texts shared, HotelTime time, Map<EntranceId, Entrance> doors) {

    List<HandoverPart> parts(HandoverCard card) {
        return List.of(
                part("todos", card.toDos(), toDo -> new HandoverLine(toDo(toDo), room(toDo.rooms()))),
                group(card.groupRooms()),
                part("queued", card.queued(), item -> new HandoverLine(queued(item), room(item.rooms()))),
                part("spares", card.sparesOut(), key -> new HandoverLine(spare(key, card), null)),
                part("cards", card.failedCards(), failed -> new HandoverLine(failed(failed), room(failed.rooms()))),
                part(
                        "phones",
                        card.waitingPhones(),
                        phone -> new HandoverLine(waiting(phone), new Destination.Key(phone.key()))),
                part("unchecked", card.uncheckedKeys(), key -> new HandoverLine(unchecked(key), room(key.rooms()))));
    }

    private <T> HandoverPart part(String id, List<T> found, Function<T, HandoverLine> words) {
        return part(id, found.size(), found.stream().map(words).toList());
    }

    private HandoverPart part(String id, int count, List<HandoverLine> lines) {
        return new HandoverPart(id, texts.get("handover." + id, count), lines, texts.get("handover." + id + ".none"));
    }

    /** In one line, as forty rooms would bury the rest. */
    private HandoverPart group(List<String> rooms) {
        return part(
                "group",
                rooms.size(),
                rooms.isEmpty()
                        ? List.of()
                        : List.of(new HandoverLine(texts.get("handover.group.line", String.join(", ", rooms)), null)));
    }

    private static @Nullable Destination room(List<EntranceId> rooms) {
        return rooms.isEmpty() ? null : new Destination.Room(rooms.getFirst());
    }

    private String toDo(ToDo toDo) {
        String names = toDo.lines().stream()
                .map(WorkLine::guestName)
                .filter(name -> !name.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        String id = "work.kind." + toDo.kind();
        return texts.get(
                "handover.todo",
                shared.has(id) ? shared.get(id) : toDo.kind(),
                rooms(toDo.rooms()),
                who(names),
                time.dayAndTime(toDo.since()),
                texts.get("handover.action." + toDo.action().name()));
    }

    private String queued(Queued item) {
        boolean isStop = item.effect() == Effect.STOPS_KEYS;
        return isStop
                ? texts.get("handover.queued.stop", item.keys(), who(item.guestName()), time.dayAndTime(item.since()))
                : texts.get(
                        "handover.queued.key",
                        rooms(item.rooms()),
                        who(item.guestName()),
                        time.dayAndTime(item.since()));
    }

    private String spare(SpareKey key, HandoverCard card) {
        Handout handout = key.handout();
        if (handout == null) {
            return key.label();
        }
        String line = texts.get(
                "handover.spare", key.label(), key.opens(), handout.toWhom(), time.dayAndTime(handout.outAt()));
        String known = handout.proof() == IdProof.NOT_CHECKED ? texts.get("handover.spare.unchecked", line) : line;
        return switch (key.state(card.madeAt())) {
            case OVERDUE -> texts.get("handover.spare.overdue", known);
            case EXPIRED_OUT -> texts.get("handover.spare.expired", known);
            case IN_DRAWER, OUT, EXPIRED -> known;
        };
    }

    private String failed(FailedCard card) {
        return texts.get(
                card.isWritten() ? "handover.card.written" : "handover.card",
                time.dayAndTime(card.at()),
                rooms(card.rooms()),
                who(card.guestName()),
                why(card.code()));
    }

    /** The encoder's code in words; another one stays as it is, for support. */
    private String why(String code) {
        String id = "problem." + code.replace(':', '.');
        return code.startsWith("encoder:") && shared.has(id) ? shared.get(id) : code;
    }

    private String waiting(WaitingPhone phone) {
        return texts.get("handover.phone", phone.room(), who(phone.guestName()));
    }

    private String unchecked(UncheckedKey key) {
        return texts.get(
                "handover.unchecked.line",
                time.dayAndTime(key.at()),
                rooms(key.rooms()),
                who(key.guestName()),
                key.operator());
    }

    private String who(String name) {
        return name.isBlank() ? shared.get("key.nobody") : name;
    }

    private String rooms(List<EntranceId> rooms) {
        String numbers = rooms.stream()
                .map(doors::get)
                .filter(door -> door != null)
                .map(door -> door.roomNumber().text())
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? texts.get("handover.no-room") : numbers;
    }

    /** The states in the order of a key's life. */
    List<StateCount> counts(HandoverCard card) {
        int most = card.keyStates().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        return card.keyStates().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<KeyState, Integer>::getKey))
                .map(entry -> new StateCount(
                        entry.getKey(),
                        KeyLine.stateWord(entry.getKey(), shared),
                        entry.getValue(),
                        (double) entry.getValue() / most))
                .toList();
    }

    Sheet sheet(HandoverCard card, String hotelName) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Sentence(
                texts.get("handover.made", time.dayAndTime(card.madeAt()), time.dayAndTime(card.since()))));
        for (HandoverPart part : parts(card)) {
            blocks.add(new Heading(part.title()));
            part.lines().forEach(line -> blocks.add(new Sentence(line.text())));
            if (part.isClear()) {
                blocks.add(new Sentence(part.none()));
            }
        }
        blocks.add(new Heading(texts.get("handover.counts")));
        blocks.add(new Table(
                List.of(texts.get("handover.state"), texts.get("handover.keys")),
                List.of(3, 1),
                counts(card).stream()
                        .map(count -> List.of(count.word(), Integer.toString(count.keys())))
                        .toList()));
        String title = texts.get("handover.sheet-title", hotelName);
        return new Sheet(Sheet.Format.PAGE, title, blocks, texts.get("handover.confidential"));
    }
}
