package app.keydesk.ui.trouble;

import app.keydesk.hotel.Problem;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.GlyphButton;
import app.keydesk.ui.controls.ScrolledBody;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A problem in three answers, with the details for support one press away. */
public final class TroubleView extends BorderPane {
    private final Button copy;
    private final Button close;
    private final BooleanProperty copied = new SimpleBooleanProperty();
    private final boolean isForSupport;

    /** @param details as {@link SupportDetails} wrote them */
    public TroubleView(Problem problem, String details, Texts texts, Runnable done) {
        setId("trouble");
        getStyleClass().addAll("window", "pane");
        Trouble trouble = Trouble.of(problem);
        Sentence what = new Sentence(
                "trouble-details", copied.flatMap(is -> texts.live(is ? "details.copied" : "details.what")));
        what.getStyleClass().add("hint");
        isForSupport = trouble.isForSupport();
        copy = new GlyphButton("trouble-copy", texts.live("details.copy"), Glyph.COPY, () -> copy(details));
        close = new GlyphButton("trouble-close", texts.live("close"), Glyph.CLOSE, done);
        close.setCancelButton(true);
        offer(next());
        FlowPane acts = new FlowPane(next(), isForSupport ? close : copy);
        acts.getStyleClass().addAll("acts", "pane-foot");
        VBox body = new VBox(
                answer("trouble-happened", "title.happened", trouble.happened(), texts),
                answer("trouble-kept", "title.kept", trouble.kept(), texts),
                answer("trouble-next", "title.next", trouble.next(), texts),
                what);
        body.getStyleClass().add("pane-body");
        setCenter(new ScrolledBody(body));
        setBottom(acts);
    }

    private static Node answer(String id, String title, String text, Texts texts) {
        return new Section(id, texts.live(title), List.of(new Sentence(id + "-text", texts.live(text))));
    }

    /** The step that the window itself asks for; once that is done, to close it. */
    private Button next() {
        return isForSupport && !copied.get() ? copy : close;
    }

    private void offer(Button first) {
        copy.setDefaultButton(first.equals(copy));
        close.setDefaultButton(first.equals(close));
    }

    private void copy(String details) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
        copied.set(true);
        offer(close);
        close.requestFocus();
    }

    /** The button that is offered first; it harms nobody. */
    public void focusFirst() {
        next().requestFocus();
    }
}
