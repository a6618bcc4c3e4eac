package app.keydesk.ui.operator;

import app.keydesk.hotel.Operator;
import app.keydesk.hotel.Role;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ChoiceWords;
import app.keydesk.ui.controls.Columns;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.FirstRow;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.WordButton;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The operators as a table, and below it one form: for a new person, or for the chosen one's role and PIN. */
public final class OperatorsView extends BorderPane {
    private final OperatorsViewModel model;
    private final Texts texts;
    private final TableView<Operator> table;

    public OperatorsView(OperatorsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("operators");
        table = new TableView<>(model.operators());
        table.setId("operators-rows");
        table.accessibleTextProperty().bind(texts.live("operators.title"));
        Columns.fit(table);
        FirstRow.byArrow(table);
        Label none = new Label();
        none.textProperty().bind(texts.live("operators.none"));
        table.setPlaceholder(none);
        column("operators.who", Operator::name);
        column("operators.role", one -> texts.get("role." + one.role().name()));
        setCenter(table);
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.nameProperty());
        PasswordField pin = new PasswordField();
        pin.textProperty().bindBidirectional(model.pinProperty());
        VBox form = new VBox(
                new SaidBox("operators-said", model.saidProperty(), FXCollections.observableArrayList()),
                new Field("operators-name", texts.live("operators.name"), name),
                new Field("operators-role", texts.live("operators.role"), role()),
                new Field("operators-pin", texts.live("operators.pin"), pin),
                acts());
        form.getStyleClass().add("pane-body");
        setBottom(form);
    }

    private ComboBox<Role> role() {
        ComboBox<Role> role = new ComboBox<>(FXCollections.observableArrayList(Role.values()));
        role.setConverter(new ChoiceWords<>(one -> texts.get("role." + one.name())));
        role.valueProperty().bindBidirectional(model.roleProperty());
        role.setMaxWidth(Double.MAX_VALUE);
        return role;
    }

    private FlowPane acts() {
        FlowPane acts = new FlowPane(
                button("operators-add", "operators.add", model::add),
                ofChosen("operators-set-role", "operators.set-role", model::changeRole),
                ofChosen("operators-set-pin", "operators.set-pin", model::changePin),
                ofChosen("operators-remove", "operators.remove", model::remove));
        acts.getStyleClass().add("acts");
        return acts;
    }

    private Button ofChosen(String id, String text, Consumer<Operator> act) {
        Button button = button(id, text, () -> {
            Operator chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                act.accept(chosen);
            }
        });
        button.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        return button;
    }

    private Button button(String id, String text, Runnable act) {
        return new WordButton(id, texts.live(text), act);
    }

    private void column(String title, Function<Operator, String> text) {
        TableColumn<Operator, String> column = new TableColumn<>();
        column.textProperty().bind(texts.live(title));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        table.getColumns().add(column);
    }
}
