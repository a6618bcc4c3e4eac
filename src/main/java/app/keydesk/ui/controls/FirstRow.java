package app.keydesk.ui.controls;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The arrow that comes into a table chooses its first row; by itself a table passes that one over. */
public final class FirstRow {
    private FirstRow() {}

    public static void byArrow(TableView<?> table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean isAtTop = table.getFocusModel().getFocusedIndex() <= 0;
            if (key.getCode() == KeyCode.DOWN
                    && isAtTop
                    && table.getSelectionModel().isEmpty()
                    && !table.getItems().isEmpty()) {
                table.getSelectionModel().clearAndSelect(0);
                key.consume();
            }
        });
    }
}
