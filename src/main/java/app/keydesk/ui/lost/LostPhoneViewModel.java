package app.keydesk.ui.lost;

import app.keydesk.desk.Phones;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Phone;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.controls.WorkRunViewModel;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which of the guest's phones was lost; its keys stop, no others. */
public final class LostPhoneViewModel {
    private final Phones phones;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final WorkRunViewModel run;
    private final ObservableList<Act> acts = FXCollections.observableArrayList();
    private @Nullable AcsUserId guest;

    public LostPhoneViewModel(Phones phones, Work work, Words words, Navigator navigator) {
        this.phones = phones;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
        run = new WorkRunViewModel(work, words, navigator);
    }

    public WorkRunViewModel run() {
        return run;
    }

    /** One per phone: stop its keys. */
    public ObservableList<Act> acts() {
        return acts;
    }

    public void show(AcsUserId id) {
        guest = id;
        run.reset();
        acts.clear();
        work.run(
                () -> phones.readiness(id).phones(),
                found -> {
                    if (id.equals(guest)) {
                        acts.setAll(found.stream().map(phone -> act(id, phone)).toList());
                    }
                },
                run::failed);
    }

    public void back() {
        navigator.back();
    }

    private Act act(AcsUserId owner, Phone phone) {
        return new Act(
                "lost-" + phone.id().value(),
                words.own().get("phone.confirm", phone.name()),
                () -> run.start(
                        told -> phones.lost(owner, phone.id()), words.own().get("phone.done"), live -> {}));
    }
}
