package app.keydesk.ui.card;

import app.keydesk.desk.Board;
import app.keydesk.desk.CardReader;
import app.keydesk.desk.CardReader.CardStory;
import app.keydesk.desk.CardReader.ReadOutcome;
import app.keydesk.desk.CardReader.Remedy;
import app.keydesk.desk.CardReader.Verdict;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Issuing;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Destination;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.card.CardFacts.Row;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.EncoderPickViewModel;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.NoticeTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.controls.WorkRunViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Reads a card first, and offers the one action that mends it. */
public final class ReadCardViewModel {
    private final ReadingDesk desk;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final WorkRunViewModel run;
    private final EncoderPickViewModel encoder = new EncoderPickViewModel();
    private final ReadOnlyObjectWrapper<@Nullable CardFacts> facts = new ReadOnlyObjectWrapper<>();

    /** What reading and mending ask of the desk. */
    public record ReadingDesk(Board board, CardReader cards, Issuing issuing) {}

    public ReadCardViewModel(ReadingDesk desk, Work work, Words words, Navigator navigator) {
        this.desk = desk;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
    }

    public WorkRunViewModel run() {
        return run;
    }

    public EncoderPickViewModel encoder() {
        return encoder;
    }

    /** Null before a card was read. */
    public ReadOnlyObjectProperty<@Nullable CardFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Offers the encoders, and reads at once where one is chosen already. */
    public void show() {
        run.reset();
        facts.set(null);
        work.run(
                () -> new Encoders(desk.board().encoders(), desk.board().rememberedEncoder()),
                found -> {
                    encoder.fill(found.all(), found.remembered());
                    if (encoder.id() != null) {
                        read();
                    }
                },
                run::failed);
    }

    /** Reads; where no encoder is chosen, that is said beside the choice. */
    public void read() {
        EncoderId chosen = encoder.id();
        if (!encoder.isChosen() || chosen == null || !run.readyBinding().get()) {
            return;
        }
        facts.set(null);
        run.say(Said.NOTHING);
        encoder.remember(desk.board(), work, run::failed);
        run.progress().run(told -> look(desk.cards().read(chosen, told)), this::ended, run::failed);
    }

    public void back() {
        navigator.back();
    }

    private record Encoders(List<Encoder> all, Optional<EncoderId> remembered) {}

    private record Looked(ReadOutcome outcome, HotelTime time) {}

    private Looked look(ReadOutcome outcome) {
        return new Looked(outcome, words.time(desk.board().settings().zone()));
    }

    private void ended(Looked looked) {
        switch (looked.outcome()) {
            case ReadOutcome.Read read -> facts.set(write(read.story(), looked.time()));
            case ReadOutcome.NotRead none -> run.failed(none.problem());
        }
    }

    private CardFacts write(CardStory story, HotelTime time) {
        String sentence = words.own().get("verdict." + story.verdict().name());
        boolean works = story.verdict() == Verdict.SHOULD_WORK || story.verdict() == Verdict.STARTS_LATER;
        NoticeTexts notices = new NoticeTexts(words.shared(), Medium.CARD);
        return new CardFacts(
                works ? Said.done(sentence) : Said.warning(sentence),
                rows(story, time),
                story.present().stream()
                        .map(row -> KeyLine.of(row, words.shared(), time))
                        .toList(),
                story.reading().warnings().stream().map(notices::sentence).toList(),
                acts(story));
    }

    private List<Row> rows(CardStory story, HotelTime time) {
        List<Row> rows = new ArrayList<>();
        if (!story.holderName().isBlank()) {
            rows.add(row("holder", story.holderName()));
        }
        if (!story.doors().isEmpty()) {
            rows.add(row("doors", story.doors().stream().map(Entrance::name).collect(Collectors.joining(", "))));
        }
        if (story.until() != null) {
            rows.add(row("until", time.dayAndTime(story.until())));
        }
        return rows;
    }

    private Row row(String id, String value) {
        return new Row(id, words.own().get("card." + id), value);
    }

    private List<Act> acts(CardStory story) {
        List<Act> acts = new ArrayList<>();
        Optional<EntranceId> room = story.doors().stream()
                .filter(Entrance::isRoom)
                .map(Entrance::id)
                .findFirst();
        KeyRow key = story.key();
        String label = words.own().get("remedy." + story.remedy().name());
        switch (story.remedy()) {
            case NONE -> {}
            case REMAKE -> acts.add(new Act("remake", label, () -> remake(story)));
            case ENCODE_AGAIN -> {
                if (key != null) {
                    acts.add(new Act("encode-again", label, () -> encode(key.id())));
                }
            }
            case EXTEND -> {
                if (key != null) {
                    acts.add(new Act("extend", label, () -> navigator.go(new Destination.ChangeKey(key.id()))));
                }
            }
            case ANOTHER_KEY ->
                room.ifPresent(id ->
                        acts.add(new Act("another-key", label, () -> navigator.go(new Destination.AnotherKey(id)))));
            case NEW_STAY ->
                room.ifPresent(
                        id -> acts.add(new Act("new-stay", label, () -> navigator.go(new Destination.NewStay(id)))));
        }
        if (key != null && story.remedy() != Remedy.EXTEND) {
            acts.add(new Act(
                    "show-key", words.own().get("card.show-key"), () -> navigator.go(new Destination.Key(key.id()))));
        }
        room.ifPresent(id -> acts.add(
                new Act("show-room", words.own().get("card.show-room"), () -> navigator.go(new Destination.Room(id)))));
        return acts;
    }

    private void remake(CardStory story) {
        EncoderId chosen = encoder.id();
        if (chosen != null) {
            run.progress().run(told -> desk.cards().remake(story, chosen, told), this::mended, run::failed);
        }
    }

    private void encode(CredentialId key) {
        EncoderId chosen = encoder.id();
        if (chosen != null) {
            run.progress().run(told -> desk.issuing().encode(key, chosen, told), this::mended, run::failed);
        }
    }

    private void mended(IssueOutcome outcome) {
        switch (outcome) {
            case IssueOutcome.Issued issued -> {
                facts.set(null);
                run.say(Said.done(words.own().get("card.mended")));
            }
            case IssueOutcome.NotOnCard left -> notMended(left.problem());
            case IssueOutcome.RoomChanged changed ->
                run.say(Said.warning(words.shared().get("work.room-changed")));
            case IssueOutcome.Collided collided ->
                run.say(Said.warning(words.shared().get("work.room-changed")));
            case IssueOutcome.NotIssued none -> run.failed(none.problem());
            case IssueOutcome.Uncertain unknown -> run.unknown(unknown.work(), unknown.problem());
        }
    }

    private void notMended(Problem problem) {
        run.say(Said.failed(words.own().get("card.not-mended", words.problem(problem))));
    }
}
