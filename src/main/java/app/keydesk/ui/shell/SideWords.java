package app.keydesk.ui.shell;

import app.keydesk.ui.Texts;
import app.keydesk.ui.card.ReadCardViewModel;
import app.keydesk.ui.change.ChangeViewModel;
import app.keydesk.ui.checkout.StopViewModel;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.credential.CredentialViewModel;
import app.keydesk.ui.group.GroupViewModel;
import app.keydesk.ui.guest.StayViewModel;
import app.keydesk.ui.held.HeldViewModel;
import app.keydesk.ui.invite.InviteViewModel;
import app.keydesk.ui.lost.LostKeyViewModel;
import app.keydesk.ui.move.MoveViewModel;
import app.keydesk.ui.paper.SheetViewModel;
import app.keydesk.ui.receipt.ReceiptViewModel;
import app.keydesk.ui.removal.RemoveGuestViewModel;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The words of every feature that stands beside the grid. */
public record SideWords(
        Words guest,
        Words credential,
        Words checkout,
        Words change,
        Words move,
        Words lost,
        Words invite,
        Words removal,
        Words held,
        Words card,
        Words group,
        Words receipt,
        Words paper) {

    /** In a language that can change while the app runs. */
    public static SideWords in(ReadOnlyObjectProperty<Locale> language, ZoneId pcZone) {
        Texts shared = Texts.of(Words.class, language);
        Of of = new Of(language, shared, new ProblemTexts(shared), pcZone);
        return new SideWords(
                of.feature(StayViewModel.class),
                of.feature(CredentialViewModel.class),
                of.feature(StopViewModel.class),
                of.feature(ChangeViewModel.class),
                of.feature(MoveViewModel.class),
                of.feature(LostKeyViewModel.class),
                of.feature(InviteViewModel.class),
                of.feature(RemoveGuestViewModel.class),
                of.feature(HeldViewModel.class),
                of.feature(ReadCardViewModel.class),
                of.feature(GroupViewModel.class),
                of.feature(ReceiptViewModel.class),
                of.feature(SheetViewModel.class));
    }

    /** The words that all of them share. */
    public Texts shared() {
        return guest.shared();
    }

    private record Of(ReadOnlyObjectProperty<Locale> language, Texts shared, ProblemTexts problems, ZoneId pcZone) {
        Words feature(Class<?> feature) {
            return new Words(Texts.of(feature, language), shared, problems, pcZone);
        }
    }
}
