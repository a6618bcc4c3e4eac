package app.keydesk.ui.lists;

import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.StayQuery.Only;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Pills;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.StateSign;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/** A list of stays with its filter. */
public final class StaysView extends BorderPane {
    private final StaysViewModel model;
    private final Texts texts;
    private final Texts shared;
    private final ListHead head;

    /** @param shared the words of {@code ui.controls} */
    public StaysView(StaysViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        this.shared = shared;
        String id = model.list();
        setId(id);
        ObservableValue<String> title = texts.live("stays.title." + model.span().name());
        getStyleClass().add("arrivals");
        head = new ListHead(
                id,
                title,
                texts.live("stays.filter"),
                model.countProperty(),
                model.filterProperty(),
                model.saidProperty(),
                new Pills<>(id + "-only", List.of(Only.values()), model.onlyProperty(), texts, "stays.only."),
                day(id));
        setTop(head);
        setCenter(table(id, title));
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.rest();
            }
        });
    }

    /** Reads the list, and puts the cursor where typing narrows it. */
    public void show() {
        model.refresh();
        head.focusFilter();
    }

    private Node day(String id) {
        Sentence day = new Sentence(id + "-day", model.dayProperty());
        day.getStyleClass().add("hint");
        return day;
    }

    private ListTable<StayLine> table(String id, ObservableValue<String> title) {
        return new ListTable<>(id, texts, title, model.lines(), model.emptyProperty(), model::open)
                .with("stays.head.room", 80, StayLine::number, RoomNumber::text)
                .named("stays.head.guest", 260, StayLine::guests)
                .drawn("stays.head.state", 140, StayLine::state, this::state)
                .with("stays.head.from", 130, StayLine::fromWord, Function.identity())
                .with("stays.head.until", 130, StayLine::untilWord, Function.identity())
                .with("stays.head.phones", 100, StayLine::phoneKeys, String::valueOf)
                .with("stays.head.cards", 90, StayLine::cardKeys, String::valueOf)
                .ordered(model.sortProperty());
    }

    private Node state(RoomState state) {
        Label label = new Label();
        StateSign.show(label, state, shared);
        return label;
    }
}
