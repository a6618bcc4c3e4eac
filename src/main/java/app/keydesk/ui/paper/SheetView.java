package app.keydesk.ui.paper;

import app.keydesk.paper.Sheet;
import app.keydesk.paper.Typesetter;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.PaneScroll;
import app.keydesk.ui.controls.SaidBox;
import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** A sheet as it will be printed, with the buttons that print it and save it as PDF. */
public final class SheetView extends BorderPane {
    private final SheetViewModel model;
    private final Texts texts;
    private final VBox pages = new VBox();
    private final ScrollPane scroll = new PaneScroll(pages);

    /** @param texts of {@code ui.paper} */
    public SheetView(SheetViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("sheet");
        pages.getStyleClass().add("paper-pages");
        pages.setAccessibleRole(AccessibleRole.TEXT);
        scroll.setId("sheet-pages");
        scroll.accessibleTextProperty().bind(texts.live("paper.preview"));
        setCenter(scroll);
        setBottom(foot());
        scroll.viewportBoundsProperty().subscribe(this::fit);
        model.sheetProperty().subscribe(this::draw);
    }

    private VBox foot() {
        Button print = button("sheet-print", "paper.print", Glyph.PRINT);
        print.getStyleClass().add(Styles.ACCENT);
        print.setOnAction(press -> print());
        Button save = button("sheet-save", "paper.save", Glyph.SAVE);
        save.setOnAction(press -> save());
        FlowPane buttons = new FlowPane(print, save);
        buttons.getStyleClass().add("acts");
        VBox foot =
                new VBox(new SaidBox("sheet-said", model.saidProperty(), FXCollections.observableArrayList()), buttons);
        foot.getStyleClass().add("pane-foot");
        return foot;
    }

    private Button button(String id, String text, Glyph glyph) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(glyph.icon());
        button.textProperty().bind(texts.live(text));
        button.accessibleTextProperty().bind(texts.live(text));
        button.disableProperty().bind(model.sheetProperty().isNull());
        return button;
    }

    private void draw(@Nullable Sheet sheet) {
        pages.getChildren().clear();
        pages.setAccessibleText(sheet == null ? "" : sheet.text());
        if (sheet != null) {
            Typesetter.set(sheet, PageNode.ruler()).stream()
                    .map(PageNode::new)
                    .map(Group::new)
                    .forEach(pages.getChildren()::add);
            fit();
        }
    }

    /** A page is never wider than its place, nor larger than on paper. */
    private void fit() {
        Sheet sheet = model.sheetProperty().get();
        if (sheet != null) {
            Insets around = pages.getInsets();
            double room = scroll.getViewportBounds().getWidth() - around.getLeft() - around.getRight();
            double scale = room <= 0 ? 1 : Math.min(1, room / sheet.format().width());
            pages.getChildren().stream()
                    .flatMap(group -> ((Group) group).getChildren().stream())
                    .forEach(page -> page.getTransforms().setAll(new Scale(scale, scale)));
        }
    }

    private void print() {
        Sheet sheet = model.sheetProperty().get();
        if (sheet != null) {
            model.printed(SheetPrinter.print(sheet, getScene().getWindow()));
        }
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("paper.save"));
        chooser.setInitialFileName(texts.get("paper.file-name"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.save(chosen.toPath());
        }
    }
}
