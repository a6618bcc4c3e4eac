package app.keydesk.ui.shell;

import app.keydesk.ui.HotelTime;
import app.keydesk.ui.credential.CredentialViewModel;
import app.keydesk.ui.guest.GuestViewModel;
import app.keydesk.ui.guest.NewKeyViewModel;
import app.keydesk.ui.guest.StayViewModel;

/** What stands beside the room grid now. */
sealed interface Screen {
    record Nothing() implements Screen {}

    record Stay(StayViewModel model) implements Screen {}

    record KeyForm(NewKeyViewModel model, HotelTime time) implements Screen {}

    record Key(CredentialViewModel model) implements Screen {}

    record Person(GuestViewModel model) implements Screen {}
}
