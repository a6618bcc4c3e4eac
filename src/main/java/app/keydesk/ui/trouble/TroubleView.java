package app.keydesk.ui.trouble;

import app.keydesk.hotel.Problem;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.GlyphButton;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A problem in three answers, with the details for support one press away. */
public final class TroubleView extends VBox {
    private final Button closeButton;

    /** @param details as {@link SupportDetails} wrote them */
    public TroubleView(Problem problem, String details, Texts texts, Runnable close) {
        setId("trouble");
        getStyleClass().addAll("window", "pane", "pane-body");
        Trouble trouble = Trouble.of(problem);
        Sentence copied = new Sentence("trouble-details", texts.live("details.what"));
        copied.getStyleClass().add("hint");
        closeButton = new GlyphButton("trouble-close", texts.live("close"), Glyph.DONE, close);
        closeButton.setDefaultButton(true);
        closeButton.setCancelButton(true);
        FlowPane acts = new FlowPane(
                new GlyphButton("trouble-copy", texts.live("details.copy"), Glyph.COPY, () -> copy(details)),
                closeButton);
        acts.getStyleClass().add("acts");
        getChildren()
                .addAll(
                        answer("trouble-happened", "title.happened", trouble.happened(), texts),
                        answer("trouble-kept", "title.kept", trouble.kept(), texts),
                        answer("trouble-next", "title.next", trouble.next(), texts),
                        copied,
                        acts);
    }

    private static Node answer(String id, String title, String text, Texts texts) {
        return new Section(id, texts.live(title), List.of(new Sentence(id + "-text", texts.live(text))));
    }

    private static void copy(String details) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
    }

    /** The button that harms nobody. */
    public void focusFirst() {
        closeButton.requestFocus();
    }
}
