package app.keydesk.ui.shell;

import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.HeldData;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Registration;
import app.keydesk.paper.SheetFile;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Work;
import app.keydesk.ui.card.ReadCardViewModel;
import app.keydesk.ui.card.ReadCardViewModel.ReadingDesk;
import app.keydesk.ui.change.ChangeViewModel;
import app.keydesk.ui.checkout.StopViewModel;
import app.keydesk.ui.checkout.StopViewModel.StopDesk;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;
import app.keydesk.ui.controls.WorkRunViewModel;
import app.keydesk.ui.group.GroupViewModel;
import app.keydesk.ui.group.GroupViewModel.GroupDesk;
import app.keydesk.ui.held.HeldViewModel;
import app.keydesk.ui.invite.InviteViewModel;
import app.keydesk.ui.lost.LostKeyViewModel;
import app.keydesk.ui.lost.LostPhoneViewModel;
import app.keydesk.ui.move.MoveViewModel;
import app.keydesk.ui.move.MoveViewModel.MoveDesk;
import app.keydesk.ui.paper.SheetViewModel;
import app.keydesk.ui.receipt.ReceiptViewModel;
import app.keydesk.ui.removal.RemoveGuestViewModel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The screens for a single act, each made once and filled anew when the person is taken to it. */
final class ActsViewModel {
    private final StopViewModel stop;
    private final ChangeViewModel change;
    private final MoveViewModel move;
    private final LostKeyViewModel lostKey;
    private final LostPhoneViewModel lostPhone;
    private final InviteViewModel invite;
    private final RemoveGuestViewModel remove;
    private final HeldViewModel held;
    private final ReadCardViewModel card;
    private final GroupViewModel group;
    private final ReceiptViewModel receipt;

    ActsViewModel(FrontDesk desk, HeldData data, SheetFile paper, Work work, SideWords words, Navigator navigator) {
        stop = new StopViewModel(
                new StopDesk(desk.board(), desk.stopping(), desk.queue(), desk.connection()),
                work,
                words.checkout(),
                navigator);
        change = new ChangeViewModel(desk.board(), desk.revising(), work, words.change(), navigator);
        move = new MoveViewModel(
                new MoveDesk(desk.board(), desk.moving(), desk.issuing()), work, words.move(), navigator);
        lostKey = new LostKeyViewModel(desk.board(), desk.lostKeys(), work, words.lost(), navigator);
        lostPhone = new LostPhoneViewModel(desk.board(), desk.phones(), work, words.lost(), navigator);
        invite = new InviteViewModel(desk.board(), desk.phones(), work, words.invite(), navigator);
        remove = new RemoveGuestViewModel(desk.board(), desk.removing(), work, words.removal(), navigator);
        held = new HeldViewModel(data, desk.board(), work, words.held(), navigator);
        card = new ReadCardViewModel(
                new ReadingDesk(desk.board(), desk.cards(), desk.issuing()), work, words.card(), navigator);
        group = new GroupViewModel(
                new GroupDesk(desk.board(), desk.groups(), desk.issuing()), work, words.group(), navigator);
        receipt = new ReceiptViewModel(
                desk.board(), new SheetViewModel(paper, work, words.paper()), work, words.receipt(), navigator);
    }

    /** All tell how an outage ended; all but the stop, which can wait for the network, can send nothing without one. */
    List<Registration> follow(OutageDesk outages) {
        List<WorkRunViewModel> runs = List.of(
                change.run(),
                move.run(),
                lostKey.run(),
                lostPhone.run(),
                invite.run(),
                remove.run(),
                card.run(),
                group.run());
        return Stream.of(
                        runs.stream().map(run -> run.follow(outages.connection())),
                        runs.stream().map(run -> run.followOutages(outages)),
                        Stream.of(stop.run().followOutages(outages)))
                .flatMap(Function.identity())
                .toList();
    }

    Screen stop(List<CredentialId> keys) {
        stop.showKeys(keys);
        return new Screen.Stop(stop);
    }

    Screen checkOut(EntranceId room) {
        stop.showStay(room);
        return new Screen.Stop(stop);
    }

    Screen change(CredentialId key) {
        change.show(key);
        return new Screen.Change(change);
    }

    Screen move(EntranceId from) {
        move.show(from);
        return new Screen.Move(move);
    }

    Screen lostKey(CredentialId key) {
        lostKey.show(key);
        return new Screen.LostKey(lostKey);
    }

    Screen lostPhone(AcsUserId guest) {
        lostPhone.show(guest);
        return new Screen.LostPhone(lostPhone);
    }

    Screen invite(AcsUserId guest) {
        invite.show(guest);
        return new Screen.Invite(invite);
    }

    Screen remove(AcsUserId guest) {
        remove.show(guest);
        return new Screen.Remove(remove);
    }

    Screen held(AcsUserId guest) {
        held.show(guest);
        return new Screen.Held(held);
    }

    Screen readCard() {
        card.show();
        return new Screen.ReadCard(card);
    }

    Screen receipt(CredentialId key) {
        receipt.show(key);
        return new Screen.Receipt(receipt);
    }

    Screen group(List<EntranceId> rooms) {
        group.show(rooms);
        return new Screen.Group(group);
    }
}
