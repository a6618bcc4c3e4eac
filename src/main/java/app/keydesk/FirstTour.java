package app.keydesk;

import app.keydesk.ui.Work;
import app.keydesk.ui.tour.TourBar;
import app.keydesk.ui.tour.TourViewModel;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the tour above the window at the first start on the demo hotel, and whenever somebody asks for it. */
final class FirstTour {
    private static final Logger LOG = LoggerFactory.getLogger(FirstTour.class);

    private final HotelSession session;
    private final Work work;
    private final TourViewModel model;
    private final BorderPane above;

    FirstTour(HotelSession session, Work work, DeskLanguage language, Node window) {
        this.session = session;
        this.work = work;
        model = new TourViewModel(this::ended);
        above = new BorderPane(window);
        above.setTop(new TourBar(model, language.words(TourBar.class).own()));
    }

    /** The window with the place for the tour above it. */
    Node view() {
        return above;
    }

    void start() {
        model.start();
    }

    /** Starts it where nobody at this desk has seen it. */
    void offer() {
        work.run(
                session::isTourDue,
                isDue -> {
                    if (isDue) {
                        model.offer();
                    }
                },
                problem -> LOG.warn("no tour: {}", problem.getClass().getSimpleName()));
    }

    private void ended() {
        work.run(
                () -> {
                    session.endTour();
                    return session;
                },
                done -> LOG.debug("the tour was seen"),
                problem -> LOG.warn("tour not kept: {}", problem.getClass().getSimpleName()));
    }
}
