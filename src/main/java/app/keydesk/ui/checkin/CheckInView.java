package app.keydesk.ui.checkin;

import app.keydesk.desk.checkin.CheckInRow.State;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.CapacityView;
import app.keydesk.ui.controls.EncoderBox;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.GlyphButton;
import app.keydesk.ui.controls.LittleHeight;
import app.keydesk.ui.controls.PaneHeader;
import app.keydesk.ui.controls.PaneScroll;
import app.keydesk.ui.controls.RunView;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.Within;
import app.keydesk.ui.paper.SheetView;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The group's rows with what is done of them; in its place the list on paper while that is looked at. */
public final class CheckInView extends StackPane {
    /** The head of the table and two rows; what is above them scrolls away before they do. */
    private static final double LEAST_ROWS = 120;

    private final CheckInViewModel model;
    private final Texts texts;
    private final Texts shared;
    private final CheckInTable table;
    private final Button start;

    /** @param paper the words of {@code ui.paper} */
    public CheckInView(CheckInViewModel model, Texts texts, Texts shared, Texts paper) {
        this.model = model;
        this.texts = texts;
        this.shared = shared;
        setId("checkin");
        getStyleClass().add("arrivals");
        table = new CheckInTable(model, texts);
        start = new GlyphButton(
                "checkin-start",
                Bindings.createStringBinding(() -> model.text().start(model.lines()), model.lines(), texts.bundle()),
                Glyph.KEY,
                model::start);
        BorderPane group = group();
        BorderPane sheet = new BorderPane(new SheetView(model.sheet(), paper));
        sheet.setTop(new PaneHeader(texts.live("checkin.sheet.back"), shared, this::closeSheet));
        StopQuestionView question = new StopQuestionView(model, texts, shared);
        sheet.visibleProperty().bind(model.sheet().sheetProperty().isNotNull());
        group.visibleProperty()
                .bind(sheet.visibleProperty()
                        .not()
                        .and(question.visibleProperty().not()));
        getChildren().addAll(group, question, sheet);
        getChildren().forEach(one -> one.managedProperty().bind(one.visibleProperty()));
        visibleProperty().bind(model.openProperty());
        Runnable rowsComeUp = () -> focusRows(isVisible() && group.isVisible());
        visibleProperty().subscribe(rowsComeUp);
        group.visibleProperty().subscribe(rowsComeUp);
        model.run()
                .runningProperty()
                .subscribe(isRunning -> focusRows(!isRunning && Within.holds(this, Within.focusOwner(this))));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && key.getCode() == KeyCode.ENTER && group.isVisible()) {
                start.fire(); // as in every form; does nothing while it is disabled
                key.consume();
            }
        });
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                back();
                key.consume();
            }
        });
    }

    /** On the rows no key does harm; on a button the next Enter of a fast hand would. */
    private void focusRows(boolean isWanted) {
        if (isWanted) {
            table.requestFocus();
        }
    }

    private void back() {
        if (!model.question().rooms().isEmpty()) {
            model.answer(false);
        } else if (model.sheet().sheetProperty().get() != null) {
            closeSheet();
        } else {
            model.close();
        }
    }

    private void closeSheet() {
        model.sheet().show(null);
    }

    private BorderPane group() {
        ProgressBar bar = new ProgressBar();
        bar.setId("checkin-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(USE_PREF_SIZE);
        bar.accessibleTextProperty().bind(texts.live("checkin.progress"));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(() -> CheckInText.share(model.lines()), model.lines()));
        Sentence summary = new Sentence(
                "checkin-summary",
                Bindings.createStringBinding(() -> model.text().summary(model.lines()), model.lines(), texts.bundle()));
        table.setMinHeight(LEAST_ROWS);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox setting = setting();
        setting.setId("checkin-setting");
        VBox below = setting();
        ScrollPane middle = new PaneScroll(new VBox(boxed(summary, bar, setting), table, below));
        middle.setFitToHeight(true);
        middle.setFocusTraversable(false);
        BorderPane group = new BorderPane();
        group.setTop(new PaneHeader(texts.live("checkin.title"), shared, model::close));
        group.setCenter(middle); // Tab goes in this order: from the rows to the button that goes on
        group.setBottom(foot());
        Node capacity = new CapacityView(model.capacity(), shared);
        Node encoder = EncoderBox.field(model.encoder(), shared);
        Node changes = new ChangeBar(model, table, texts);
        below.getStyleClass().add("arrivals-top");
        LittleHeight.follow(
                group,
                isLow -> { // the rows come first where both have no room
                    setting.getChildren().clear();
                    below.getChildren().clear();
                    if (isLow) {
                        setting.getChildren().add(encoder);
                        below.getChildren().addAll(changes, capacity);
                    } else {
                        setting.getChildren().addAll(capacity, encoder, changes);
                    }
                });
        return group;
    }

    /** What is set before a run; while it goes on its room is the rows'. */
    private VBox setting() {
        VBox setting = new VBox();
        setting.getStyleClass().add("checkin-setting");
        setting.visibleProperty()
                .bind(model.run().runningProperty().not().and(Bindings.isNotEmpty(setting.getChildren())));
        setting.managedProperty().bind(setting.visibleProperty());
        return setting;
    }

    private static VBox boxed(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("arrivals-top");
        return box;
    }

    private VBox foot() {
        RunView run = new RunView(model.run(), shared, model.encoder().name());
        Sentence now = new Sentence(
                "checkin-now",
                Bindings.createStringBinding(
                        this::underWay, model.lines(), model.run().runningProperty()));
        now.getStyleClass().add(Styles.TEXT_BOLD);
        WrittenCard written = new WrittenCard(model.lines(), model.run());
        Sentence takeAway = new Sentence(
                "checkin-written",
                Bindings.createStringBinding(
                        () -> model.run().nextCardProperty().get() == 0
                                ? ""
                                : written.lastProperty()
                                        .get()
                                        .map(line -> card("checkin.written", line, 0))
                                        .orElse(""),
                        model.run().nextCardProperty(),
                        written.lastProperty(),
                        texts.bundle()));
        start.getStyleClass().add(Styles.ACCENT);
        start.disableProperty().bind(model.run().runningProperty().or(Bindings.isEmpty(model.lines())));
        Button list = new GlyphButton("checkin-list", texts.live("checkin.list"), Glyph.PRINT, model::showList);
        list.disableProperty().bind(Bindings.isEmpty(model.lines()));
        FlowPane buttons = new FlowPane(start, list);
        buttons.getStyleClass().add("acts");
        VBox foot = new VBox(
                new SaidBox("checkin-said", model.saidProperty(), FXCollections.observableArrayList()),
                takeAway,
                now,
                run,
                buttons);
        foot.getStyleClass().add("pane-foot");
        return foot;
    }

    private String underWay() {
        return model.lines().stream()
                .filter(line -> model.run().isRunning() && line.row().state() == State.UNDER_WAY)
                .findFirst()
                .map(line -> card("checkin.now", line, 1))
                .orElse("");
    }

    private String card(String text, CheckInLine line, int after) {
        int keys = line.plan().keys();
        return texts.get(text, line.room(), line.guest(), Math.min(line.row().keysDone() + after, keys), keys);
    }
}
