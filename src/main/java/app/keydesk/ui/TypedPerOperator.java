package app.keydesk.ui;

import app.keydesk.hotel.OperatorId;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;

/** Fields of which each operator has an own text: what another one sought is not theirs to read. FX thread only. */
public final class TypedPerOperator {
    private final List<StringProperty> fields;
    private final PerOperator<List<String>> texts = new PerOperator<>();

    public TypedPerOperator(List<StringProperty> fields) {
        this.fields = List.copyOf(fields);
    }

    /** This operator is at the desk now. */
    public void turn(OperatorId now) {
        texts.turn(now, () -> each(StringProperty::get), () -> each(field -> ""))
                .ifPresent(own -> {
                    for (int field = 0; field < fields.size(); field++) {
                        fields.get(field).set(own.get(field));
                    }
                });
    }

    private List<String> each(Function<StringProperty, String> text) {
        return fields.stream().map(text).toList();
    }
}
