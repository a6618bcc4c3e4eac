package app.keydesk.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    private static final double BAR = 24;
    private static final double GAP = 4;
    private static final double LEAST = 6;

    private final Form form;
    private final List<Label> days = new ArrayList<>();
    private final List<Label> bars = new ArrayList<>();
    private final Region present = new Region();
    private List<Integer> lanes = List.of();
    private @Nullable StayStrip strip;

    public StayStripView(ObservableValue<@Nullable StayStrip> strip) {
        this(strip, Form.ALONE);
        setId("stay-strip");
    }

    public StayStripView(ObservableValue<@Nullable StayStrip> strip, Form form) {
        this.form = form;
        getStyleClass().addAll("stay-strip", form.style);
        setAccessibleRole(AccessibleRole.TEXT);
        present.getStyleClass().add("stay-strip-now");
        strip.subscribe(this::draw);
    }

    /** Where it stands. */
    public enum Form {
        /** By itself, a line for each guest; nothing where there is none. */
        ALONE("stay-strip-alone", 34),
        /** In a row as high as others: stays that follow each other share a line, and empty days are drawn too. */
        IN_ROW("stay-strip-in-row", 17);

        private final String style;
        private final double head;

        Form(String style, double head) {
            this.style = style;
            this.head = head;
        }
    }

    private void draw(@Nullable StayStrip next) {
        strip = next;
        days.clear();
        bars.clear();
        getChildren().clear();
        boolean isShown = next != null && !(form == Form.ALONE && next.bars().isEmpty());
        setVisible(isShown);
        setManaged(isShown || form == Form.IN_ROW);
        if (next == null || !isShown) {
            return;
        }
        setAccessibleText(next.spoken());
        next.days().forEach(day -> days.add(label(name(day), "stay-strip-day", TODAY, day.isToday())));
        for (StayStrip.Bar bar : next.bars()) {
            Label drawn = label(bar.guest(), "stay-strip-bar", OVER, bar.isOver());
            drawn.setTooltip(new Tooltip(bar.spoken()));
            bars.add(drawn);
        }
        lanes = lanes(next);
        getChildren().addAll(days);
        getChildren().add(present); // behind the bars, which cover it: no line through a name
        getChildren().addAll(bars);
        requestLayout();
    }

    private String name(StayStrip.Day day) {
        return switch (form) {
            case ALONE -> day.name();
            case IN_ROW -> day.name().replace('\n', ' ');
        };
    }

    private List<Integer> lanes(StayStrip of) {
        return switch (form) {
            case ALONE -> IntStream.range(0, of.bars().size()).boxed().toList();
            case IN_ROW -> of.lanes();
        };
    }

    private static Label label(String text, String style, PseudoClass state, boolean isSet) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.pseudoClassStateChanged(state, isSet);
        return label;
    }

    @Override
    protected double computePrefHeight(double width) {
        return switch (form) {
            case ALONE -> form.head + bars.size() * (BAR + GAP) + GAP;
            case IN_ROW -> form.head + BAR;
        };
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
        double dayHeight = form == Form.ALONE ? form.head : getHeight();
        for (int number = 0; number < days.size(); number++) {
            place(days.get(number), number * day, 0, day, dayHeight);
        }
        double line = lineHeight();
        for (int number = 0; number < bars.size(); number++) {
            StayStrip.Bar bar = strip.bars().get(number);
            double from = bar.from() * getWidth();
            double width = Math.max(LEAST, bar.until() * getWidth() - from);
            place(bars.get(number), from, form.head + GAP + lanes.get(number) * line, width, line - GAP);
        }
        place(present, strip.now() * getWidth() - 1, form.head, 2, getHeight() - form.head);
    }

    /** With the gap below it. */
    private double lineHeight() {
        int most = lanes.stream().mapToInt(lane -> lane + 1).max().orElse(1);
        return Math.min(BAR + GAP, (getHeight() - form.head - GAP) / most);
    }

    private static void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
    }
}
