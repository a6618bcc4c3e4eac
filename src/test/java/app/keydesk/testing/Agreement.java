package app.keydesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.FrontDesk;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.RoomTile;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.credential.CredentialViewModel;
import app.keydesk.ui.guest.GuestViewModel;
import app.keydesk.ui.rooms.RoomsViewModel;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The grid, the guest and the key screens say of some rooms what Seam itself says
 * ({@code /acs/entrances/list_credentials_with_access}): the same live keys, and no dead one as live.
 */
public final class Agreement {
    private final FrontDesk desk;
    private final SeamGateway truth;
    private final Thread mine = Thread.currentThread();
    private final Work work = new Work(Runnable::run, this::here);

    private Agreement(FrontDesk desk, SeamGateway truth) {
        this.desk = desk;
        this.truth = truth;
    }

    /** Asks again until they agree, for as long as a poll may take. {@code truth} does not go through the desk. */
    public static void of(FrontDesk desk, SeamGateway truth, EntranceId... rooms) {
        Agreement agreement = new Agreement(desk, truth);
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            desk.connection().reconcile();
            for (EntranceId room : rooms) {
                agreement.on(room);
            }
        });
    }

    private void on(EntranceId room) {
        List<Credential> all = access(room);
        List<Credential> live =
                all.stream().filter(key -> key.isLive(desk.board().now())).toList();
        grid(room, live);
        Set<AcsUserId> guests =
                all.stream().map(Credential::guestId).filter(id -> id != null).collect(Collectors.toSet());
        guests.forEach(guest -> guest(guest, all, live));
        all.forEach(key -> key(key.id(), live.contains(key)));
    }

    private List<Credential> access(EntranceId room) {
        try {
            return truth.credentialsWithAccess(room, false).stream()
                    .filter(key -> !key.isChild())
                    .toList();
        } catch (SeamException e) {
            throw new AssertionError(e.problem().toString(), e);
        }
    }

    private void grid(EntranceId room, List<Credential> live) {
        RoomsViewModel grid =
                new RoomsViewModel(desk.board(), work, words(RoomsViewModel.class), id -> {}, new KeptChoices());
        try {
            grid.load();
            RoomTile tile = grid.shownProperty().get().stream()
                    .filter(one -> one.id().equals(room))
                    .findFirst()
                    .orElseThrow();
            assertThat(tile.phoneKeys()).as("phone keys in the grid").isEqualTo(count(live, Medium.PHONE));
            assertThat(tile.cardKeys()).as("cards in the grid").isEqualTo(count(live, Medium.CARD));
        } finally {
            grid.close();
        }
    }

    private void guest(AcsUserId guest, List<Credential> all, List<Credential> live) {
        GuestViewModel screen =
                new GuestViewModel(desk.board(), desk.phones(), work, words(GuestViewModel.class), new Nowhere());
        try {
            screen.show(guest);
            List<CredentialId> touched = ids(all, guest);
            assertThat(screen.keys().stream()
                            .filter(line -> line.isLive() && touched.contains(line.id()))
                            .map(KeyLine::id))
                    .as("live keys of a guest")
                    .containsExactlyInAnyOrderElementsOf(ids(live, guest));
        } finally {
            screen.close();
        }
    }

    private void key(CredentialId id, boolean isLive) {
        CredentialViewModel screen = new CredentialViewModel(
                desk.board(),
                desk.issuing(),
                new OutageDesk(desk.connection(), desk.toDos()),
                work,
                words(CredentialViewModel.class),
                new Nowhere());
        try {
            screen.show(id);
            var facts = screen.factsProperty().get();
            if (facts == null) {
                assertThat(isLive).as("a live key that has no screen").isFalse();
            } else {
                assertThat(facts.line().isLive()).as("the key's own screen").isEqualTo(isLive);
            }
        } finally {
            screen.close();
        }
    }

    private static int count(List<Credential> keys, Medium medium) {
        return (int) keys.stream().filter(key -> key.medium() == medium).count();
    }

    private static List<CredentialId> ids(List<Credential> keys, AcsUserId guest) {
        List<CredentialId> ids = new ArrayList<>();
        keys.stream().filter(key -> guest.equals(key.guestId())).forEach(key -> ids.add(key.id()));
        return ids;
    }

    /** What the desk tells meanwhile from its own threads is read with the next try. */
    private void here(Runnable task) {
        if (Thread.currentThread() == mine) {
            task.run();
        }
    }

    private static Words words(Class<?> feature) {
        Texts shared = Texts.english(Words.class);
        return new Words(Texts.english(feature), shared, new ProblemTexts(shared), ZoneId.of("Europe/Paris"));
    }
}
