package app.keydesk.testing;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import java.time.ZoneId;

/** English words of a feature's screens. */
public final class ScreenWords {
    private ScreenWords() {}

    public static Words of(Class<?> feature, ZoneId zone) {
        Texts shared = Texts.english(Words.class);
        return new Words(Texts.english(feature), shared, new ProblemTexts(shared), zone);
    }
}
