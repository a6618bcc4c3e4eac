package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A form that is higher than its window: Enter leads to a field that is seen, with the words above it. */
@ExtendWith(ApplicationExtension.class)
class EnterChainUiTest {
    private ScrollPane scroll;
    private TextField name;
    private Field encoder;
    private ComboBox<String> encoders;

    @Start
    void start(Stage stage) {
        name = new TextField();
        encoders = new ComboBox<>();
        encoder = new Field("encoder", new SimpleStringProperty("Encoder"), encoders);
        VBox form = new VBox(name, gap(), encoder, gap());
        scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        stage.setScene(new Scene(scroll, 300, 200));
        stage.show();
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinHeight(600);
        return gap;
    }

    @Test
    void theFieldAndItsWordsComeIntoViewFromBelow(FxRobot robot) {
        robot.interact(() -> EnterChain.focus(encoders));

        assertThat(encoders.isFocused()).isTrue();
        assertInView(encoder);
    }

    @Test
    void theFieldComesIntoViewFromAbove(FxRobot robot) {
        robot.interact(() -> scroll.setVvalue(1));

        robot.interact(() -> EnterChain.focus(name));

        assertInView(name);
    }

    @Test
    void whatIsInViewAlreadyDoesNotMove(FxRobot robot) {
        robot.interact(() -> EnterChain.focus(encoders));
        double before = scroll.getVvalue();

        robot.interact(() -> EnterChain.focus(encoders));

        assertThat(scroll.getVvalue()).isEqualTo(before);
    }

    private void assertInView(Region field) {
        Bounds place = scroll.sceneToLocal(field.localToScene(field.getLayoutBounds()));
        assertThat(place.getMinY()).isGreaterThanOrEqualTo(-1);
        assertThat(place.getMaxY()).isLessThanOrEqualTo(scroll.getHeight() + 1);
    }
}
