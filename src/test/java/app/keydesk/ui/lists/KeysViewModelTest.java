package app.keydesk.ui.lists;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.card;
import static app.keydesk.cache.sqlite.SampleHotel.guest;
import static app.keydesk.cache.sqlite.SampleHotel.page;
import static app.keydesk.cache.sqlite.SampleHotel.phoneKey;
import static app.keydesk.cache.sqlite.SampleHotel.room;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.sqlite.SampleHotel;
import app.keydesk.cache.sqlite.SqliteHotelCache;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyQuery.Span;
import app.keydesk.testing.KeptChoices;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.SortBy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every key of the hotel, asked of a real cache. */
class KeysViewModelTest {
    private final KeptChoices memory = new KeptChoices();
    private final List<Destination> gone = new ArrayList<>();
    private SqliteHotelCache cache;

    @BeforeEach
    void open(@TempDir Path folder) {
        cache = SampleHotel.open(folder);
        cache.store(page(room("101"), room("102"), guest("anna", "Anna Müller"), guest("ben", "Ben Ohm")), NOW);
        cache.store(
                page(
                        card("k1", "anna", "101").build(),
                        phoneKey("k2", "anna", "102", "101").build(),
                        card("k3", "ben", "102").invalid().build(),
                        card("k4", "ben", "102").notWritten().until(null).build()),
                NOW);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    private KeysViewModel list() {
        return new KeysViewModel(
                SampleHotel.board(cache),
                new Work(Runnable::run, Runnable::run),
                ScreenWords.of(KeysViewModel.class, SampleHotel.ZONE),
                new Navigator() {
                    @Override
                    public void go(Destination to) {
                        gone.add(to);
                    }

                    @Override
                    public void finish(Said said) {}

                    @Override
                    public void back() {}
                },
                memory);
    }

    @Test
    void workingKeysComeFirstWithTheirRoomsAndGuests() {
        try (KeysViewModel list = list()) {
            list.refresh();

            assertThat(ids(list)).containsExactlyInAnyOrder("k1", "k2", "k4");
            assertThat(list.lines()).filteredOn(line -> id(line).equals("k2")).allSatisfy(line -> {
                assertThat(line.rooms()).isEqualTo("101, 102");
                assertThat(line.key().who()).contains("Anna Müller");
                assertThat(line.carrier()).isEqualTo("Phone");
            });
            assertThat(list.lines())
                    .filteredOn(line -> id(line).equals("k4"))
                    .extracting(KeysViewModel.Line::untilWord)
                    .containsExactly("no end");
            assertThat(list.countProperty().get()).isEqualTo("3 of 3");
        }
    }

    @Test
    void endedAndWaitingKeysHaveTheirOwnSpan() {
        try (KeysViewModel list = list()) {
            list.refresh();
            list.spanProperty().set(Span.ENDED);
            assertThat(ids(list)).containsExactly("k3");
            list.spanProperty().set(Span.ALL);
            assertThat(ids(list)).hasSize(4);
            list.spanProperty().set(Span.WAITING);
            assertThat(ids(list)).contains("k4").doesNotContain("k1", "k3");
        }
    }

    @Test
    void aKeyIsFoundByGuestRoomOrCardAndOpens() {
        try (KeysViewModel list = list()) {
            list.refresh();
            list.filterProperty().set("müller");
            assertThat(ids(list)).containsExactlyInAnyOrder("k1", "k2");
            list.filterProperty().set("102");
            assertThat(ids(list)).containsExactlyInAnyOrder("k2", "k4");
            list.filterProperty().set("0123456789ABCDEF");
            assertThat(ids(list)).contains("k1");
            list.filterProperty().set("nobody");
            assertThat(list.lines()).isEmpty();
            assertThat(list.emptyProperty().get()).startsWith("No key fits.");

            list.filterProperty().set("");
            list.open(list.lines().getFirst());
            assertThat(gone)
                    .containsExactly(
                            new Destination.Key(list.lines().getFirst().key().id()));
        }
    }

    @Test
    void theListIsReadAgainInTheOrderThatAPersonChooses() {
        try (KeysViewModel list = list()) {
            list.refresh();
            list.sortProperty().set(new SortBy("until", true));
            assertThat(ids(list).getFirst()).isEqualTo("k4");
            list.sortProperty().set(new SortBy("guest", true));
            assertThat(ids(list).getFirst()).isEqualTo("k4");
            list.sortProperty().set(new SortBy("guest", false));
            assertThat(ids(list).getLast()).isEqualTo("k4");
        }
    }

    @Test
    void spanAndOrderAreThereAfterARestart() {
        try (KeysViewModel list = list()) {
            list.spanProperty().set(Span.WAITING);
            list.sortProperty().set(new SortBy("guest", false));
            list.filterProperty().set("Müller");
        }
        try (KeysViewModel list = list()) {
            assertThat(list.spanProperty().get()).isEqualTo(Span.WAITING);
            assertThat(list.sortProperty().get()).isEqualTo(new SortBy("guest", false));
            assertThat(list.filterProperty().get()).isEmpty();
        }
        assertThat(memory.choices).hasToString("{keys.sort=guest, keys.span=WAITING}");
    }

    @Test
    void aKeyThatIsGoneLeavesTheListWhileItIsLookedAt() {
        try (KeysViewModel list = list()) {
            list.refresh();
            cache.forget(List.of(new CredentialId("k1")), List.of());

            assertThat(ids(list)).doesNotContain("k1");
        }
    }

    private static List<String> ids(KeysViewModel list) {
        return list.lines().stream().map(KeysViewModelTest::id).toList();
    }

    private static String id(KeysViewModel.Line line) {
        return line.key().id().value();
    }
}
