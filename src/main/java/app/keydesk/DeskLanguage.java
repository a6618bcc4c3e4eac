package app.keydesk;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The language that the desk speaks now, and the zone of this PC against which the hotel's is named. */
record DeskLanguage(ReadOnlyObjectProperty<Locale> locale, ZoneId pcZone) {

    Words words(Class<?> feature) {
        Texts shared = Texts.of(ProblemTexts.class, locale);
        return new Words(Texts.of(feature, locale), shared, new ProblemTexts(shared), pcZone);
    }
}
