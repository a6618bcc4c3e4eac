package app.keydesk.desk.arrivals;

import app.keydesk.desk.arrivals.ImportPreview.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file's columns and rows. Separator and header line are those by which most fields are found: exports begin with titles
 * and with {@code sep=;} lines.
 */
record CsvTable(char separator, List<Column> columns, Map<ArrivalField, Integer> places, List<CsvRecords.Line> rows) {
    private static final String SEPARATORS = ",;\t|";
    private static final int HEADER_WITHIN = 15;

    /** @param most rows that are read */
    static CsvTable of(String text, int most) {
        char best = ',';
        int header = 0;
        int found = -1;
        for (char separator : SEPARATORS.toCharArray()) {
            List<CsvRecords.Line> top = CsvRecords.read(text, separator, HEADER_WITHIN);
            for (int i = 0; i < top.size(); i++) {
                int fields = places(top.get(i).cells()).size();
                if (fields > found) {
                    best = separator;
                    header = i;
                    found = fields;
                }
            }
        }
        List<CsvRecords.Line> all = CsvRecords.read(text, best, most + header + 1);
        List<String> names = all.isEmpty() ? List.of() : all.get(header).cells();
        return new CsvTable(
                best, columns(names), places(names), all.isEmpty() ? List.of() : all.subList(header + 1, all.size()));
    }

    /** The fields without which no row can be read. */
    List<ArrivalField> missing() {
        Set<ArrivalField> missing = EnumSet.of(
                ArrivalField.RESERVATION, ArrivalField.GUEST_NAME, ArrivalField.ARRIVES_ON, ArrivalField.DEPARTS_ON);
        missing.removeAll(places.keySet());
        if (places.containsKey(ArrivalField.LAST_NAME) || places.containsKey(ArrivalField.FIRST_NAME)) {
            missing.remove(ArrivalField.GUEST_NAME);
        }
        if (places.containsKey(ArrivalField.NIGHTS)) {
            missing.remove(ArrivalField.DEPARTS_ON);
        }
        return List.copyOf(missing);
    }

    /** What {@code line} has for {@code field}, without spaces around; empty where it has nothing. */
    String cell(CsvRecords.Line line, ArrivalField field) {
        Integer place = places.get(field);
        return place == null || place >= line.cells().size()
                ? ""
                : line.cells().get(place).strip();
    }

    private static List<Column> columns(List<String> names) {
        Map<ArrivalField, Integer> places = places(names);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            ArrivalField field = ArrivalField.ofHeader(names.get(i))
                    .filter(candidate -> Integer.valueOf(place).equals(places.get(candidate)))
                    .orElse(null);
            columns.add(new Column(names.get(i).strip(), field));
        }
        return columns;
    }

    /** The first column of each field. */
    private static Map<ArrivalField, Integer> places(List<String> names) {
        Map<ArrivalField, Integer> places = new EnumMap<>(ArrivalField.class);
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            ArrivalField.ofHeader(names.get(i)).ifPresent(field -> places.putIfAbsent(field, place));
        }
        return places;
    }
}
