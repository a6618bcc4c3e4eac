package app.keydesk.ui.controls;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Groups beside one another where the window is wide, else below one another; read group by group either way. */
public final class SideBySide extends GridPane {
    private static final double WIDE_FROM = 1100;

    private final List<Node> groups;

    public SideBySide(Node... groups) {
        this.groups = List.of(groups);
        getStyleClass().add("side-by-side");
        getChildren().setAll(groups);
        arrange(false);
        widthProperty().map(width -> width.doubleValue() >= WIDE_FROM).subscribe(this::arrange);
    }

    private void arrange(boolean isWide) {
        int columns = isWide ? groups.size() : 1;
        getColumnConstraints()
                .setAll(Stream.generate(() -> share(columns)).limit(columns).toList());
        for (int i = 0; i < groups.size(); i++) {
            GridPane.setConstraints(groups.get(i), isWide ? i : 0, isWide ? 0 : i);
        }
    }

    private static ColumnConstraints share(int columns) {
        ColumnConstraints share = new ColumnConstraints();
        share.setPercentWidth(100.0 / columns);
        return share;
    }
}
