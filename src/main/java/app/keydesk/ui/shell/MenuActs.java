package app.keydesk.ui.shell;

import app.keydesk.ui.theme.Theme.Look;
import java.util.function.Consumer;

/**
 * What the menu does beyond the window itself.
 *
 * @param faults shows the panel of the demo hotel's faults
 * @param resetDemo does nothing where a hotel is connected
 */
public record MenuActs(
        Runnable connect,
        Runnable disconnect,
        Runnable faults,
        Runnable resetDemo,
        Consumer<Look> look,
        Runnable lock,
        Runnable tour,
        Runnable about) {}
