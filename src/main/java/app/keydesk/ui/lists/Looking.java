package app.keydesk.ui.lists;

import app.keydesk.hotel.Problem;
import app.keydesk.ui.Work;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads a list again whenever its question or the cache changes, while somebody looks at it; only the last answer counts. */
final class Looking<R> {
    private final Work work;
    private final Supplier<Callable<R>> question;
    private final Consumer<R> show;
    private final Consumer<Problem> failed;
    private boolean isLooked;
    private int asked;

    /** @param question as it is asked now; what it returns is called off the FX thread */
    Looking(Work work, Supplier<Callable<R>> question, Consumer<R> show, Consumer<Problem> failed) {
        this.work = work;
        this.question = question;
        this.show = show;
        this.failed = failed;
    }

    /** Reads now, and from now on. */
    void begin() {
        isLooked = true;
        int mine = ++asked;
        work.run(
                question.get(),
                read -> {
                    if (mine == asked) {
                        show.accept(read);
                    }
                },
                failed);
    }

    /** Something changed. */
    void again() {
        if (isLooked) {
            begin();
        }
    }

    /** Nobody looks any more. */
    void rest() {
        isLooked = false;
    }
}
