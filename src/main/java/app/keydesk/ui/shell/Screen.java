package app.keydesk.ui.shell;

import app.keydesk.ui.HotelTime;
import app.keydesk.ui.card.ReadCardViewModel;
import app.keydesk.ui.change.ChangeViewModel;
import app.keydesk.ui.checkout.StopViewModel;
import app.keydesk.ui.credential.CredentialViewModel;
import app.keydesk.ui.group.GroupViewModel;
import app.keydesk.ui.guest.GuestViewModel;
import app.keydesk.ui.guest.NewKeyViewModel;
import app.keydesk.ui.guest.StayViewModel;
import app.keydesk.ui.held.HeldViewModel;
import app.keydesk.ui.invite.InviteViewModel;
import app.keydesk.ui.lost.LostKeyViewModel;
import app.keydesk.ui.lost.LostPhoneViewModel;
import app.keydesk.ui.move.MoveViewModel;
import app.keydesk.ui.receipt.ReceiptViewModel;
import app.keydesk.ui.removal.RemoveGuestViewModel;

/** What stands beside the room grid now. */
sealed interface Screen {
    record Nothing() implements Screen {}

    record Stay(StayViewModel model) implements Screen {}

    record KeyForm(NewKeyViewModel model, HotelTime time) implements Screen {}

    record Key(CredentialViewModel model) implements Screen {}

    record Person(GuestViewModel model) implements Screen {}

    record Stop(StopViewModel model) implements Screen {}

    record Change(ChangeViewModel model) implements Screen {}

    record Move(MoveViewModel model) implements Screen {}

    record LostKey(LostKeyViewModel model) implements Screen {}

    record LostPhone(LostPhoneViewModel model) implements Screen {}

    record Invite(InviteViewModel model) implements Screen {}

    record Remove(RemoveGuestViewModel model) implements Screen {}

    record Held(HeldViewModel model) implements Screen {}

    record ReadCard(ReadCardViewModel model) implements Screen {}

    record Receipt(ReceiptViewModel model) implements Screen {}

    record Group(GroupViewModel model) implements Screen {}
}
