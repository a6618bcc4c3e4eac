package app.keydesk;

import app.keydesk.local.UpdateCheck;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.operator.AuditViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is looked at once a hotel is shown: whether its audit trail is whole, and whether a newer version is out.
 *
 * @param notice shows a sentence that stays
 */
record StartChecks(Work work, Texts frame, Consumer<String> notice) {
    private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);

    /** @param updateAddress where versions are announced; empty: nobody is asked */
    void run(HotelSession session, Words audit, String updateAddress, String version) {
        work.run(
                session.auditBook()::verify,
                proof -> {
                    Said said = AuditViewModel.sentence(proof, audit);
                    if (said.tone() == Said.Tone.FAILED) {
                        notice.accept(said.text());
                    }
                },
                problem -> LOG.warn("the audit trail could not be read"));
        work.run(
                () -> UpdateCheck.newer(updateAddress, version),
                newer -> newer.ifPresent(found -> notice.accept(frame.get("notice.newer", found))),
                problem -> LOG.info("nobody could be asked for newer versions"));
    }

    /** Which files could not be used and stand aside, a sentence each. */
    static List<String> filesAside(HotelSession session, @Nullable Path settings, Texts frame) {
        List<String> notices = new ArrayList<>();
        add(notices, "notice.cache", session.cacheAside(), frame);
        add(notices, "notice.journal", session.journalAside(), frame);
        add(notices, "notice.operators", session.files().operatorsAside().orElse(null), frame);
        add(notices, "notice.settings", settings, frame);
        return notices;
    }

    private static void add(List<String> notices, String id, @Nullable Path file, Texts frame) {
        if (file != null) {
            notices.add(frame.get(id, String.valueOf(file.getFileName())));
        }
    }
}
