package app.keydesk.ui.lists;

import app.keydesk.hotel.KeyQuery.Span;
import app.keydesk.hotel.KeyState;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.controls.Pills;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** Every key of the hotel with filter and span. */
public final class KeysView extends BorderPane {
    private static final String ID = "keys";

    private final KeysViewModel model;
    private final Texts texts;
    private final Texts shared;
    private final ListHead head;

    /** @param shared the words of {@code ui.controls} */
    public KeysView(KeysViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        this.shared = shared;
        setId(ID);
        getStyleClass().add("arrivals");
        head = new ListHead(
                ID,
                texts.live("keys.title"),
                texts.live("keys.filter"),
                model.countProperty(),
                model.filterProperty(),
                model.saidProperty(),
                spans());
        setTop(head);
        setCenter(table());
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

    private ListTable<KeysViewModel.Line> table() {
        return new ListTable<>(ID, texts, texts.live("keys.title"), model.lines(), model.emptyProperty(), model::open)
                .drawn("keys.head.state", 195, line -> line.key().state(), this::state)
                .with("keys.head.room", 100, KeysViewModel.Line::rooms, Function.identity())
                .with("keys.head.guest", 200, line -> line.key().who(), Function.identity())
                .with("keys.head.carrier", 150, KeysViewModel.Line::carrier, Function.identity())
                .with("keys.head.until", 120, KeysViewModel.Line::untilWord, Function.identity())
                .with("keys.head.made", 120, KeysViewModel.Line::madeWord, Function.identity())
                .told("keys.head.notice", 310, line -> line.key().notice())
                .ordered(model.sortProperty());
    }

    private Node state(KeyState state) {
        return KeyLineView.state(state, KeyLine.stateWord(state, shared));
    }

    private Node spans() {
        return new Pills<>("keys-span", List.of(Span.values()), model.spanProperty(), texts, "keys.span.");
    }
}
