package app.keydesk.paper;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a sheet into a file that other programs show and print. Blocking; any thread but the FX thread. */
@FunctionalInterface
public interface SheetFile {
    /** Replaces the file; false where a letter of the text is not in the font and stands as a question mark. */
    boolean save(Sheet sheet, Path file) throws IOException;
}
