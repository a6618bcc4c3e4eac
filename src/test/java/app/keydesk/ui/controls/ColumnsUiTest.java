package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Names give way in a narrow table; rooms and days are read whole, and where even that is too much the table scrolls. */
@ExtendWith(ApplicationExtension.class)
class ColumnsUiTest {
    private TableView<String> table;

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        column("Room", 80);
        column("Guests", 260);
        column("Until", 130);
        table.getItems().add("a row");
        Columns.fit(table);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(new StackPane(table), 700, 300));
        stage.show();
    }

    private void column(String head, double width) {
        TableColumn<String, String> column = new TableColumn<>(head);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue()));
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    @Test
    void namesGiveWayAndNothingElseDoes(FxRobot robot) {
        List<Double> narrow = widths(robot, 380);
        assertThat(narrow.get(0)).isGreaterThanOrEqualTo(80);
        assertThat(narrow.get(1)).isBetween(130.0, 200.0);
        assertThat(narrow.get(2)).isGreaterThanOrEqualTo(130);

        List<Double> scrolled = widths(robot, 330);
        assertThat(scrolled.get(0)).isGreaterThanOrEqualTo(80);
        assertThat(scrolled.get(1)).as("the table scrolls").isGreaterThanOrEqualTo(260);
        assertThat(scrolled.get(2)).isGreaterThanOrEqualTo(130);
        assertThat(widths(robot, 700).get(1)).isGreaterThanOrEqualTo(260);
    }

    private List<Double> widths(FxRobot robot, double width) {
        robot.interact(() -> {
            table.setMaxWidth(width);
            table.getScene().getRoot().layout();
            table.getScene().getRoot().layout();
        });
        return table.getColumns().stream().map(TableColumn::getWidth).toList();
    }
}
