package app.keydesk.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The days around today from left to right, a bar below them for each guest, and a line where the present is. */
public final class StayStripView extends Pane {
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double HEAD = 34;
    private static final double BAR = 24;
    private static final double GAP = 4;
    private static final double LEAST = 6;

    private final List<Label> days = new ArrayList<>();
    private final List<Label> bars = new ArrayList<>();
    private final Region present = new Region();
    private @Nullable StayStrip strip;

    public StayStripView(ObservableValue<@Nullable StayStrip> strip) {
        setId("stay-strip");
        getStyleClass().add("stay-strip");
        setAccessibleRole(AccessibleRole.TEXT);
        present.getStyleClass().add("stay-strip-now");
        strip.subscribe(this::draw);
    }

    private void draw(@Nullable StayStrip next) {
        strip = next;
        days.clear();
        bars.clear();
        getChildren().clear();
        boolean isShown = next != null && !next.bars().isEmpty();
        setVisible(isShown);
        setManaged(isShown);
        if (next == null || !isShown) {
            return;
        }
        setAccessibleText(next.spoken());
        next.days().forEach(day -> days.add(label(day.name(), "stay-strip-day", TODAY, day.isToday())));
        for (StayStrip.Bar bar : next.bars()) {
            Label drawn = label(bar.guest(), "stay-strip-bar", OVER, bar.isOver());
            drawn.setTooltip(new Tooltip(bar.spoken()));
            bars.add(drawn);
        }
        getChildren().addAll(days);
        getChildren().addAll(bars);
        getChildren().add(present);
        requestLayout();
    }

    private static Label label(String text, String style, PseudoClass state, boolean isSet) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.pseudoClassStateChanged(state, isSet);
        return label;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEAD + bars.size() * (BAR + GAP) + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (strip == null || days.isEmpty()) {
            return;
        }
        double day = getWidth() / days.size();
        for (int number = 0; number < days.size(); number++) {
            place(days.get(number), number * day, 0, day, HEAD);
        }
        for (int number = 0; number < bars.size(); number++) {
            StayStrip.Bar bar = strip.bars().get(number);
            double from = bar.from() * getWidth();
            double width = Math.max(LEAST, bar.until() * getWidth() - from);
            place(bars.get(number), from, HEAD + GAP + number * (BAR + GAP), width, BAR);
        }
        place(present, strip.now() * getWidth() - 1, HEAD, 2, getHeight() - HEAD);
    }

    private static void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
    }
}
