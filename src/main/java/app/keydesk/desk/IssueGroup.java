package app.keydesk.desk;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Issues a group's keys: whoever opens most rooms first, as an override; every key whose rooms are opened already joins.
 */
public final class IssueGroup implements GroupIssuing {
    private final WorkOutcomes works;
    private final RequestCheck check;

    IssueGroup(DeskParts parts, WorkOutcomes works) {
        this.works = works;
        this.check = new RequestCheck(parts);
    }

    @Override
    public List<Problem.BadInput> check(Group group) {
        if (group.keys().isEmpty()) {
            return List.of(new Problem.BadInput("keys", "missing"));
        }
        Set<Problem.BadInput> found = new LinkedHashSet<>();
        for (GroupKey key : group.keys()) {
            found.addAll(check.problems(request(group, key, new KeyPlan.Override(List.of()))));
        }
        if (plan(group).isEmpty()) {
            found.add(new Problem.BadInput("rooms", "overlap"));
        }
        return List.copyOf(found);
    }

    @Override
    public WorkOutcome issue(Group group, Progress progress) {
        List<Problem.BadInput> wrong = check(group);
        if (!wrong.isEmpty()) {
            return new WorkOutcome.NotDone(wrong.getFirst());
        }
        return works.run(
                new Job(Job.Kind.GROUP, plan(group).orElseThrow()),
                Permission.toIssue(group.acceptedLosers()),
                progress);
    }

    /** Empty where a key shares a room with earlier keys and adds another: no order of overrides spares them all. */
    private static Optional<List<Task>> plan(Group group) {
        List<GroupKey> keys = new ArrayList<>(group.keys());
        keys.sort(Comparator.comparing((GroupKey key) -> key.rooms().size()).reversed());
        List<Task> tasks = new ArrayList<>();
        Map<GuestChoice, Integer> persons = new HashMap<>();
        Map<EntranceId, Integer> lineOfRoom = new HashMap<>();
        for (GroupKey key : keys) {
            Set<Integer> lines = new LinkedHashSet<>();
            long opened = key.rooms().stream().filter(lineOfRoom::containsKey).count();
            key.rooms().stream().filter(lineOfRoom::containsKey).forEach(room -> lines.add(lineOfRoom.get(room)));
            if (opened != 0 && opened != key.rooms().size()) {
                return Optional.empty();
            }
            KeyPlan plan = opened == 0
                    ? new KeyPlan.Override(group.acceptedLosers())
                    : new KeyPlan.Joiner(lines.stream().map(Task::keyOfLine).toList());
            int line = tasks.size();
            if (opened == 0) {
                key.rooms().forEach(room -> lineOfRoom.put(room, line));
            }
            int person = persons.computeIfAbsent(key.guest(), guest -> persons.size());
            tasks.add(new Task.Issue(person, request(group, key, plan)));
        }
        return Optional.of(List.copyOf(tasks));
    }

    private static KeyRequest request(Group group, GroupKey key, KeyPlan plan) {
        return new KeyRequest(
                key.guest(),
                key.rooms(),
                group.commonDoors(),
                group.window(),
                key.medium(),
                key.encoderId(),
                group.cardFormat(),
                plan,
                null);
    }
}
