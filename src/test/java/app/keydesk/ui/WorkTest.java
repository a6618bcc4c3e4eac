package app.keydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Problem.Storage.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What a screen is told when its call throws. */
class WorkTest {
    private final Work work = new Work(Runnable::run, Runnable::run);

    @Test
    void aFaultOfTheFileIsToldInItsOwnWordsAndNotAsAMistakeOfOurs() {
        var full = new Problem.Storage(Fault.FULL);

        assertThat(toldOf(() -> {
                    throw new StorageException(full, new IllegalStateException("disk"));
                }))
                .containsExactly(full);
    }

    @Test
    void whatNobodyForesawIsADefectWithAReference() {
        assertThat(toldOf(() -> {
                    throw new IllegalStateException("unforeseen");
                }))
                .singleElement()
                .isInstanceOf(Problem.Defect.class);
    }

    private List<Problem> toldOf(Callable<String> call) {
        List<Problem> told = new ArrayList<>();
        work.run(call, done -> {}, told::add);
        return told;
    }
}
