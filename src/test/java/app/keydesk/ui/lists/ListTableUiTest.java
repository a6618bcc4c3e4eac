package app.keydesk.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.ui.Texts;
import app.keydesk.ui.theme.Theme;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Columns of a list that have less room than their words. */
@ExtendWith(ApplicationExtension.class)
class ListTableUiTest {
    private static final List<String> PARTY = List.of("Anna Müller", "Ben Ohm", "Eva Lund von Hohenfels");
    private static final String NOTICE = "Visionline reports that this key was overwritten by another one. ".repeat(3);

    private ListTable<List<String>> table;

    @Start
    void start(Stage stage) {
        table = new ListTable<List<String>>(
                        "test",
                        Texts.english(StaysView.class),
                        new SimpleStringProperty("Stays"),
                        FXCollections.observableArrayList(List.of(PARTY)),
                        new SimpleStringProperty(""),
                        row -> {})
                .named("stays.head.guest", 260, row -> row)
                .told("keys.head.notice", 310, row -> NOTICE);
        Scene scene = new Scene(table, 1200, 300);
        new Theme(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void widths(FxRobot robot, double names, double notice) {
        robot.interact(() -> {
            width(table.getColumns().get(0), names);
            width(table.getColumns().get(1), notice);
        });
        robot.interact(() -> table.getScene().getRoot().layout());
    }

    private static void width(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
    }

    private TableCell<?, ?> cell(FxRobot robot, int column) {
        return robot.lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> cell.getItem() != null)
                .filter(cell -> cell.getTableColumn() == table.getColumns().get(column))
                .findFirst()
                .orElseThrow();
    }

    private String shown(FxRobot robot) {
        return cell(robot, 0).lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining());
    }

    @Test
    void whoHasNoRoomIsCountedAndEverybodyIsToldUnderTheMouseAndAloud(FxRobot robot) {
        widths(robot, 220, 310);

        assertThat(shown(robot)).isEqualTo("Anna Müller, Ben Ohm +1");
        assertThat(cell(robot, 0).getTooltip().getText()).isEqualTo(String.join("\n", PARTY));
        assertThat(cell(robot, 0).getAccessibleText()).isEqualTo(String.join(", ", PARTY));

        widths(robot, 130, 310);
        assertThat(shown(robot)).isEqualTo("Anna Müller +2");
    }

    @Test
    void whereThereIsRoomEverybodyIsNamed(FxRobot robot) {
        widths(robot, 420, 310);

        assertThat(shown(robot)).isEqualTo(String.join(", ", PARTY));
        assertThat(cell(robot, 0).getTooltip()).isNull();
    }

    @Test
    void aLongNoticeWrapsAndItsRowGrows(FxRobot robot) {
        widths(robot, 220, 310);
        double narrow = cell(robot, 1).getHeight();
        assertWhole(robot);

        widths(robot, 220, 700);
        assertThat(cell(robot, 1).getHeight()).isLessThan(narrow);
        assertWhole(robot);
    }

    private void assertWhole(FxRobot robot) {
        Text words = (Text) cell(robot, 1).lookup(".told");
        assertThat(words.getText()).isEqualTo(NOTICE);
        assertThat(cell(robot, 1).getLayoutBounds().contains(words.getBoundsInParent()))
                .isTrue();
    }
}
