package app.keydesk.ui.operator;

import app.keydesk.desk.AuditBook.Format;
import app.keydesk.desk.AuditBook.Line;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Columns;
import app.keydesk.ui.controls.FilterField;
import app.keydesk.ui.controls.LittleHeight;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.WordButton;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The audit trail as a table with a search, its proof and its export. */
public final class AuditView extends BorderPane {
    private final AuditViewModel model;
    private final Texts texts;
    private final FilterField search;
    private final TableView<Line> table;
    private final ToggleButton more = new ToggleButton();

    public AuditView(AuditViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("audit");
        search = new FilterField("audit-search", texts.live("audit.search"), model.searchProperty());
        search.setOnAction(enter -> model.refresh());
        search.setPrefColumnCount(24);
        more.setId("audit-more");
        more.textProperty().bind(texts.live("audit.more"));
        more.accessibleTextProperty().bind(more.textProperty());
        more.managedProperty().bind(more.visibleProperty());
        FlowPane filters = new FlowPane(
                search,
                more,
                foldable(day("audit-from", "audit.from", model.fromProperty())),
                foldable(day("audit-until", "audit.until", model.untilProperty())),
                foldable(actions()));
        filters.getStyleClass().add("acts");
        FlowPane acts = new FlowPane(
                button("audit-find", "audit.find", model::refresh),
                button("audit-clear", "audit.clear", model::clear),
                button("audit-verify", "audit.verify", model::verify),
                button("audit-csv", "audit.csv", () -> export(Format.CSV, "audit.csv")),
                button("audit-json", "audit.json", () -> export(Format.JSON_LINES, "audit.jsonl")));
        acts.getStyleClass().add("acts");
        Label title = new Label();
        title.setId("audit-title");
        title.getStyleClass().add(Styles.TITLE_3);
        title.textProperty().bind(texts.live("audit.title"));
        VBox head = new VBox(
                title,
                filters,
                foldable(acts),
                new SaidBox("audit-said", model.saidProperty(), FXCollections.observableArrayList()));
        head.getStyleClass().add("pane-body");
        setTop(head);
        table = table();
        setCenter(table);
        title.managedProperty().bind(title.visibleProperty());
        LittleHeight.follow(this, isLow -> {
            more.setVisible(isLow);
            title.setVisible(!isLow); // the tab says the same
        });
    }

    /** Lines come first where both have no room. */
    private Node foldable(Node part) {
        part.visibleProperty().bind(more.visibleProperty().not().or(more.selectedProperty()));
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    /** Puts the cursor where a person begins to type. */
    public void focusFirst() {
        search.requestFocus();
    }

    private DatePicker day(String id, String words, ObjectProperty<@Nullable LocalDate> value) {
        DatePicker day = new DatePicker();
        day.setId(id);
        day.promptTextProperty().bind(texts.live(words));
        day.accessibleTextProperty().bind(day.promptTextProperty());
        day.getEditor().setPrefColumnCount(9);
        day.valueProperty().bindBidirectional(value);
        day.setOnAction(picked -> model.refresh());
        return day;
    }

    private ComboBox<String> actions() {
        ComboBox<String> action = new ComboBox<>(model.actions());
        action.setId("audit-action");
        action.promptTextProperty().bind(texts.live("audit.action"));
        action.accessibleTextProperty().bind(action.promptTextProperty());
        action.valueProperty().bindBidirectional(model.actionProperty());
        action.setOnAction(chosen -> model.refresh());
        return action;
    }

    private TableView<Line> table() {
        TableView<Line> made = new TableView<>(model.lines());
        made.setId("audit-lines");
        made.accessibleTextProperty().bind(texts.live("audit.title"));
        Columns.fit(made);
        Label none = new Label();
        none.textProperty()
                .bind(model.nothingRecordedProperty()
                        .flatMap(isNothing -> texts.live(isNothing ? "audit.empty" : "audit.none")));
        made.setPlaceholder(none);
        column(made, "at", this::time, 150);
        column(made, "operator", Line::operator, 140);
        column(made, "action", Line::action, 170);
        column(made, "about", line -> Objects.requireNonNullElse(line.about(), ""), 110);
        column(made, "reason", line -> Objects.requireNonNullElse(line.reason(), ""), 120);
        column(made, "details", AuditView::details, 220);
        return made;
    }

    private String time(Line line) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(line.at());
    }

    private static String details(Line line) {
        String ids = line.details().entrySet().stream()
                .map(id -> id.getKey() + " " + id.getValue())
                .collect(Collectors.joining(", "));
        return line.requestId() == null ? ids : ids + ", " + line.requestId();
    }

    private void column(TableView<Line> made, String id, Function<Line, String> text, double width) {
        TableColumn<Line, String> column = new TableColumn<>();
        column.textProperty().bind(texts.live("audit.column." + id));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        made.getColumns().add(column);
    }

    private void export(Format format, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(file.toPath(), format);
        }
    }

    private Button button(String id, String text, Runnable act) {
        return new WordButton(id, texts.live(text), act);
    }
}
