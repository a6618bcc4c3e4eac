package app.keydesk.ui.controls;

import app.keydesk.hotel.KeyForm;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Texts;
import java.util.LinkedHashMap;
import javafx.beans.property.ReadOnlyMapProperty;
import javafx.beans.property.ReadOnlyMapWrapper;
import javafx.collections.FXCollections;

/** The sentence that stands beside each field of the key form that is not right, in the form's order. */
public final class FormProblems {
    public static final String ARRIVAL = "arrival";
    public static final String NIGHTS = "nights";
    public static final String DEPARTURE = "departure";
    public static final String CHECK_IN = "checkIn";
    public static final String CHECK_OUT = "checkOut";
    public static final String MEDIUM = "medium";

    private final Texts texts;
    private final ReadOnlyMapWrapper<String, String> sentences =
            new ReadOnlyMapWrapper<>(FXCollections.observableMap(new LinkedHashMap<>()));

    public FormProblems(Texts texts) {
        this.texts = texts;
    }

    public ReadOnlyMapProperty<String, String> sentencesProperty() {
        return sentences.getReadOnlyProperty();
    }

    /** The sentence beside {@code field}; empty when it is right. */
    public String of(String field) {
        return sentences.getOrDefault(field, "");
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** The first field to mend; empty when all are right. */
    public String first() {
        return sentences.isEmpty() ? "" : sentences.keySet().iterator().next();
    }

    public void clear() {
        sentences.clear();
    }

    public void add(String field, String reason) {
        sentences.putIfAbsent(field, texts.get("problem." + field + "." + reason));
    }

    public void addTimes(StayTimesViewModel times) {
        malformed(ARRIVAL, times.arrivalOn().isEmpty());
        malformed(NIGHTS, times.nightCount().isEmpty());
        malformed(DEPARTURE, times.departureOn().isEmpty());
        malformed(CHECK_IN, times.checkInTime().isEmpty());
        malformed(CHECK_OUT, times.checkOutTime().isEmpty());
    }

    /** What the desk's own check found; a window that cannot be read is told beside its texts already. */
    public void add(Problem.BadInput found) {
        boolean isWindow = found.field().equals(KeyForm.FROM) || found.field().equals(KeyForm.UNTIL);
        if (isWindow && found.reason().equals("malformed")) {
            return;
        }
        add(isWindow ? DEPARTURE : found.field(), found.reason());
    }

    private void malformed(String field, boolean isWrong) {
        if (isWrong) {
            add(field, "malformed");
        }
    }
}
