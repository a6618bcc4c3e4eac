package app.keydesk.ui.paper;

import app.keydesk.paper.Page;
import app.keydesk.paper.Ruler;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** One page drawn in points: black on white in every theme, as it will be on paper. */
final class PageNode extends Pane {
    PageNode(Page page) {
        getStyleClass().add("paper-page");
        setMinSize(page.width(), page.height());
        setPrefSize(page.width(), page.height());
        setMaxSize(page.width(), page.height());
        for (Page.Run run : page.runs()) {
            Text text = text(run.text(), run.size());
            text.setX(run.x());
            text.setY(run.baseline());
            getChildren().add(text);
        }
        for (Page.Rule rule : page.rules()) {
            Line line = new Line(rule.x(), rule.y(), rule.x() + rule.width(), rule.y());
            line.getStyleClass().add("paper-rule");
            getChildren().add(line);
        }
    }

    /** As wide as the letters that are drawn. */
    static Ruler ruler() {
        return (words, size) -> text(words, size).getLayoutBounds().getWidth();
    }

    private static Text text(String words, double size) {
        Text text = new Text(words);
        text.setFont(Font.font(size));
        text.getStyleClass().add("paper-text");
        return text;
    }
}
