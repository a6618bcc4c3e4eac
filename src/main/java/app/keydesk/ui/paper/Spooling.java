package app.keydesk.ui.paper;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How Java hands a sheet to the printers of a system. On Linux it starts {@code lpr}, which CUPS brings in a package of its
 * own, and tells nobody where that is missing: the sheet would be called sent, and be lost.
 *
 * @param system as {@code os.name} says it
 */
record Spooling(String system, Path lpr) {

    static Spooling ofThisPc() {
        return new Spooling(System.getProperty("os.name", ""), Path.of("/usr/bin/lpr"));
    }

    boolean isPossible() {
        return !system.equals("Linux") || Files.isExecutable(lpr);
    }
}
