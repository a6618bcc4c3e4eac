package app.keydesk.ui.arrivals;

import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Ticks;
import app.keydesk.ui.arrivals.ArrivalFilter.Span;
import app.keydesk.ui.controls.FilterField;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.Pills;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Sentence;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The arrivals with filter and import; a file can be dropped anywhere on it. */
public final class ArrivalsView extends BorderPane {
    private final ArrivalsViewModel model;
    private final Texts texts;
    private final ArrivalTable table;
    private final FilterField filter;
    private final ObjectProperty<Said> over = new SimpleObjectProperty<>(Said.NOTHING);

    /** @param look between two looks at the list: some of it turns with the clock alone */
    public ArrivalsView(ArrivalsViewModel model, Texts texts, Duration look) {
        this.model = model;
        this.texts = texts;
        table = new ArrivalTable(model, texts);
        filter = new FilterField("arrivals-filter", texts.live("arrivals.filter"), model.filterTextProperty());
        setId("arrivals");
        getStyleClass().add("arrivals");
        VBox top = new VBox(
                head(),
                new SaidBox("arrivals-over", over, FXCollections.observableArrayList()),
                new SaidBox(
                        "arrivals-said",
                        model.imports().saidProperty(),
                        model.imports().acts()));
        top.getStyleClass().add("arrivals-top");
        setTop(top);
        model.imports().previewProperty().subscribe(this::show);
        model.imports().previewProperty().subscribe((was, now) -> {
            if (now.isEmpty()) {
                focusRows();
            }
        });
        Ticks.whileShown(this, look, model::refresh);
        setOnDragOver(this::dragOver);
        setOnDragExited(event -> over.set(Said.NOTHING));
        setOnDragDropped(this::dropped);
    }

    /** Puts the cursor where typing narrows the list. */
    public void focusFilter() {
        filter.requestFocus();
    }

    /** Puts the cursor on the rows, as somebody left them. */
    public void focusRows() {
        table.requestFocus();
    }

    private Node head() {
        Label title = new Label();
        title.textProperty().bind(texts.live("arrivals.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        Label count = new Label();
        count.setId("arrivals-count");
        count.textProperty().bind(model.countProperty());
        HBox name = new HBox(title, count);
        name.getStyleClass().add("arrivals-head");
        FlowPane above = new FlowPane(name, checkIn(), together(), choose());
        FlowPane below = new FlowPane(filter, spans(), day());
        List.of(above, below).forEach(line -> line.getStyleClass().add("list-filters"));
        VBox head = new VBox(above, below);
        head.getStyleClass().add("arrivals-heads");
        return head;
    }

    private Node spans() {
        return new Pills<>("arrivals-span", List.of(Span.values()), model.spanProperty(), texts, "arrivals.span.");
    }

    private Node day() {
        Sentence day = new Sentence("arrivals-day", model.dayProperty());
        day.getStyleClass().add("hint");
        return day;
    }

    private Button checkIn() {
        Button button = new Button();
        button.setId("arrivals-check-in");
        button.getStyleClass().add(Styles.ACCENT);
        button.textProperty().bind(texts.live("arrivals.check-in"));
        button.disableProperty().bind(table.nothingChosen());
        button.setOnAction(press -> model.checkIn(table.chosen()));
        return button;
    }

    private Button together() {
        Button button = new Button();
        button.setId("arrivals-together");
        button.textProperty().bind(texts.live("arrivals.together"));
        button.disableProperty().bind(table.nothingChosen());
        button.setOnAction(press -> model.checkInTogether(table.chosen()));
        return button;
    }

    private Button choose() {
        Button button = new Button();
        button.setId("arrivals-import");
        button.textProperty().bind(texts.live("arrivals.import"));
        button.setGraphic(Glyph.IMPORT.icon());
        button.setOnAction(press -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get("arrivals.import"));
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(texts.get("arrivals.files"), "*.csv", "*.tsv", "*.txt"));
            Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                    .map(File::toPath)
                    .ifPresent(model.imports()::open);
        });
        return button;
    }

    private void show(Optional<ImportViewModel> preview) {
        setCenter(preview.<Node>map(
                        file -> new ImportView(file, texts, model.imports()::confirm, model.imports()::dismiss))
                .orElse(table));
    }

    private void dragOver(DragEvent event) {
        List<Path> files = files(event);
        if (!files.isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            over.set(model.imports().over(files));
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files = files(event);
        over.set(Said.NOTHING);
        if (!files.isEmpty()) {
            model.imports().drop(files);
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}
