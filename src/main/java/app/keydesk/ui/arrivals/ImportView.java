package app.keydesk.ui.arrivals;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Columns;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.WordButton;
import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a file would do, row by row, with the button that does it. */
final class ImportView extends BorderPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final ImportViewModel model;
    private final Texts texts;
    private final Button apply = new Button();
    private final Button cancel = new Button();

    ImportView(ImportViewModel model, Texts texts, Runnable confirm, Runnable dismiss) {
        this.model = model;
        this.texts = texts;
        setId("import");
        setTop(head());
        setCenter(table());
        setBottom(foot(confirm, dismiss));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                (model.isImported() ? cancel : apply).requestFocus();
            }
        });
    }

    private Node head() {
        Label title = words("import-title", texts.get("import.title", model.fileName()));
        title.getStyleClass().add(Styles.TITLE_4);
        Label doubt = words("import-date-doubt", model.dateDoubt());
        doubt.setGraphic(Glyph.ALERT.icon());
        doubt.setVisible(!model.dateDoubt().isEmpty());
        doubt.setManaged(doubt.isVisible());
        doubt.getStyleClass().add("import-doubt");
        FlowPane columns = new FlowPane();
        columns.setId("import-columns");
        columns.getStyleClass().add("import-columns");
        model.columns().forEach(column -> {
            Label label = new Label(column);
            label.getStyleClass().add("import-column");
            columns.getChildren().add(label);
        });
        CheckBox onlyToCorrect = new CheckBox(texts.get("import.only-to-correct"));
        onlyToCorrect.setId("import-only-to-correct");
        onlyToCorrect.selectedProperty().bindBidirectional(model.onlyToCorrectProperty());
        onlyToCorrect.setDisable(!model.hasToCorrect());
        Button copy = new WordButton(
                "import-copy",
                texts.live("import.copy"),
                () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.copyToCorrect())));
        copy.setVisible(model.hasToCorrect());
        FlowPane toCorrect = new FlowPane(onlyToCorrect, copy);
        toCorrect.getStyleClass().add("import-columns");
        VBox head = new VBox(
                title,
                words("import-summary", model.summary()),
                doubt,
                columns,
                toCorrect,
                new SaidBox("import-said", model.saidProperty(), FXCollections.observableArrayList()));
        head.getStyleClass().add("import-head");
        return head;
    }

    private Node table() {
        TableView<ImportLine> table = new TableView<>(model.lines());
        table.setId("import-rows");
        table.setAccessibleText(texts.get("import.rows"));
        table.setPlaceholder(words("import-no-rows", texts.get("import.no-rows")));
        Columns.fit(table);
        table.getColumns().add(column("line", line -> String.valueOf(line.line()), 60));
        table.getColumns().add(column("effect", ImportLine::effect, 110));
        table.getColumns().add(column("who", ImportLine::who, 220));
        table.getColumns().add(column("room", ImportLine::room, 80));
        table.getColumns().add(column("stay", ImportLine::stay, 195));
        table.getColumns().add(column("note", ImportLine::note, 320));
        table.setRowFactory(owner -> new TableRow<>() {
            @Override
            protected void updateItem(ImportLine line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                pseudoClassStateChanged(REFUSED, !isEmpty && line != null && line.isRefused());
            }
        });
        return table;
    }

    private TableColumn<ImportLine, String> column(String id, Function<ImportLine, String> value, double width) {
        TableColumn<ImportLine, String> column = new TableColumn<>(texts.get("import.head." + id));
        column.setId("import-" + id);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setCellFactory(owner -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean isEmpty) {
                super.updateItem(text, isEmpty);
                ImportLine line = isEmpty ? null : getTableRow().getItem();
                setText(isEmpty ? null : text);
                setGraphic(
                        line == null || !id.equals("effect")
                                ? null
                                : glyph(line).icon());
            }
        });
        return column;
    }

    private static Glyph glyph(ImportLine line) {
        if (line.isRefused()) {
            return Glyph.FAILED;
        }
        return line.isToCorrect() ? Glyph.ALERT : Glyph.DONE;
    }

    private Node foot(Runnable confirm, Runnable dismiss) {
        cancel.setText(texts.get(model.isImported() ? "import.close" : "import.cancel"));
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(press -> dismiss.run());
        apply.setText(texts.get("import.apply", model.changes()));
        apply.setId("import-apply");
        apply.setDefaultButton(true);
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setOnAction(press -> confirm.run());
        apply.disableProperty().bind(model.busyProperty());
        HBox foot = model.isImported()
                ? new HBox(cancel)
                : new HBox(apply, cancel, words("import-no-key", texts.get("import.no-key")));
        foot.getStyleClass().add("import-foot");
        return foot;
    }

    private static Label words(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
