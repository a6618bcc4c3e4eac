package app.keydesk.ui.demo;

import app.keydesk.desk.FaultPlay;
import app.keydesk.desk.FaultPlay.AtEncoder;
import app.keydesk.desk.FaultPlay.Fault;
import app.keydesk.hotel.EncoderId;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which faults the demo hotel plays, and their switches. FX thread only. */
public final class FaultsViewModel {
    private final FaultPlay play;
    private final Work work;
    private final Words words;
    private final List<HouseFault> house;
    private final ObservableList<EncoderFault> encoders = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    public FaultsViewModel(FaultPlay play, Work work, Words words) {
        this.play = play;
        this.work = work;
        this.words = words;
        this.house = Stream.of(Fault.values())
                .map(fault -> new HouseFault(fault, isPlayed -> run(() -> play.set(fault, isPlayed), Said.NOTHING)))
                .toList();
        refresh();
    }

    /** Those of the whole house, always the same ones. */
    public List<HouseFault> house() {
        return house;
    }

    public ObservableList<EncoderFault> encoders() {
        return encoders;
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Looks again: an outcome is used up by the next card. Call every second or so while shown. */
    public void refresh() {
        work.run(play::state, this::draw, problem -> {});
    }

    public void endAll() {
        run(play::endAll, Said.done(words.own().get("ended.all")));
    }

    private void draw(FaultPlay.State state) {
        house.forEach(fault -> fault.set(state.faults().contains(fault.fault())));
        List<EncoderId> shown = encoders.stream().map(EncoderFault::id).toList();
        List<EncoderId> now = state.encoders().stream().map(AtEncoder::id).toList();
        if (!shown.equals(now)) {
            encoders.setAll(state.encoders().stream()
                    .map(one -> new EncoderFault(one, play, act -> run(act, Said.NOTHING)))
                    .toList());
        }
        for (int i = 0; i < encoders.size(); i++) {
            encoders.get(i).set(state.encoders().get(i));
        }
    }

    private void run(Runnable act, Said then) {
        said.set(Said.NOTHING);
        work.run(
                () -> {
                    act.run();
                    return play.state();
                },
                state -> {
                    draw(state);
                    said.set(then);
                },
                problem -> said.set(Said.failed(words.problem(problem))));
    }
}
