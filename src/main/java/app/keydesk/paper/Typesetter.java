package app.keydesk.paper;

import app.keydesk.paper.Page.Rule;
import app.keydesk.paper.Page.Run;
import app.keydesk.paper.Sheet.Block;
import app.keydesk.paper.Sheet.Fact;
import app.keydesk.paper.Sheet.Heading;
import app.keydesk.paper.Sheet.Sentence;
import app.keydesk.paper.Sheet.Table;
import java.util.ArrayList;
import java.util.List;

/** Sets one sheet on as many pages as it needs. One use; one thread. */
public final class Typesetter {
    private static final double TITLE = 16;
    private static final double HEADING = 12;
    private static final double TEXT = 10;
    private static final double SMALL = 8;
    private static final double LEADING = 1.35;
    private static final double GAP = 8;

    private final Sheet sheet;
    private final Ruler ruler;
    private final double left;
    private final double width;
    private final double bottom;
    private final List<List<Run>> runs = new ArrayList<>();
    private final List<List<Rule>> rules = new ArrayList<>();
    private double y;

    private Typesetter(Sheet sheet, Ruler ruler) {
        this.sheet = sheet;
        this.ruler = ruler;
        this.left = sheet.format().margin();
        this.width = sheet.format().width() - 2 * left;
        this.bottom = sheet.format().height() - left - SMALL * LEADING * 2;
        newPage();
    }

    public static List<Page> set(Sheet sheet, Ruler ruler) {
        Typesetter setter = new Typesetter(sheet, ruler);
        setter.write(sheet.title(), TITLE);
        setter.y += GAP;
        sheet.blocks().forEach(setter::add);
        return setter.pages();
    }

    private void add(Block block) {
        switch (block) {
            case Heading(String text) -> {
                y += GAP;
                keepTogether(HEADING + 2 * TEXT);
                write(text, HEADING);
                y += GAP / 2;
            }
            case Sentence(String text) -> {
                write(text, TEXT);
                y += GAP;
            }
            case Fact(String name, String value) -> {
                keepTogether(SMALL + TEXT);
                write(name, SMALL);
                write(value, TEXT);
                y += GAP;
            }
            case Table table -> table(table);
        }
    }

    private void write(String text, double size) {
        for (String line : new Lines(ruler, size, width).of(text)) {
            keepTogether(size);
            y += size * LEADING;
            runs.getLast().add(new Run(left, y, size, line));
        }
    }

    private void table(Table table) {
        double[] starts = starts(table);
        row(table.columns(), starts, SMALL);
        underline();
        for (List<String> cells : table.rows()) {
            if (y + height(cells, starts) > bottom) {
                newPage();
                row(table.columns(), starts, SMALL);
                underline();
            }
            row(cells, starts, TEXT);
        }
        y += GAP;
    }

    private double[] starts(Table table) {
        double whole = table.shares().stream().mapToInt(Integer::intValue).sum();
        double[] starts = new double[table.shares().size() + 1];
        starts[0] = left;
        for (int column = 0; column < table.shares().size(); column++) {
            starts[column + 1] = starts[column] + width * table.shares().get(column) / whole;
        }
        return starts;
    }

    private void row(List<String> cells, double[] starts, double size) {
        int tallest = 1;
        for (int column = 0; column < cells.size(); column++) {
            List<String> lines = cell(cells, starts, column, size);
            tallest = Math.max(tallest, lines.size());
            for (int line = 0; line < lines.size(); line++) {
                double baseline = y + (line + 1) * size * LEADING;
                runs.getLast().add(new Run(starts[column], baseline, size, lines.get(line)));
            }
        }
        y += tallest * size * LEADING;
    }

    private double height(List<String> cells, double[] starts) {
        int tallest = 1;
        for (int column = 0; column < cells.size(); column++) {
            tallest = Math.max(tallest, cell(cells, starts, column, TEXT).size());
        }
        return tallest * TEXT * LEADING;
    }

    private List<String> cell(List<String> cells, double[] starts, int column, double size) {
        double room = starts[column + 1] - starts[column] - GAP;
        return new Lines(ruler, size, room).of(cells.get(column));
    }

    private void underline() {
        y += SMALL / 2;
        rules.getLast().add(new Rule(left, y, width));
    }

    private void keepTogether(double size) {
        if (y + size * LEADING > bottom) {
            newPage();
        }
    }

    private void newPage() {
        runs.add(new ArrayList<>());
        rules.add(new ArrayList<>());
        y = left;
    }

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        double height = sheet.format().height();
        for (int number = 0; number < runs.size(); number++) {
            List<Run> all = runs.get(number);
            double baseline = height - left;
            List<String> foot = new Lines(ruler, SMALL, width * 0.8).of(sheet.foot());
            for (int line = 0; line < foot.size(); line++) {
                all.add(new Run(left, baseline - (foot.size() - 1 - line) * SMALL * LEADING, SMALL, foot.get(line)));
            }
            if (runs.size() > 1) {
                String count = (number + 1) + " / " + runs.size();
                all.add(new Run(left + width - ruler.width(count, SMALL), baseline, SMALL, count));
            }
            pages.add(new Page(sheet.format().width(), height, List.copyOf(all), List.copyOf(rules.get(number))));
        }
        return List.copyOf(pages);
    }
}
