package app.keydesk.ui.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.paper.Sheet;
import app.keydesk.paper.pdf.PdfSheetFile;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.guest.FakeDesk;
import app.keydesk.ui.paper.Printed;
import app.keydesk.ui.paper.SheetViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptViewModelTest {
    @TempDir
    Path folder;

    private final FakeDesk desk = new FakeDesk();
    private final Work work = new Work(Runnable::run, Runnable::run);
    private ReceiptViewModel model;

    @BeforeEach
    void open() {
        SheetViewModel sheet = new SheetViewModel(new PdfSheetFile(), work, words(SheetViewModel.class));
        model = new ReceiptViewModel(desk, sheet, work, words(ReceiptViewModel.class), new Nowhere());
        desk.keys.add(FakeDesk.key("k", "Łukasz Müller", Medium.CARD, KeyState.ON_CARD));
    }

    private static Words words(Class<?> feature) {
        Texts shared = Texts.english(Words.class);
        // the PC is elsewhere: the receipt is read in the hotel
        return new Words(Texts.english(feature), shared, new ProblemTexts(shared), ZoneId.of("America/New_York"));
    }

    @Test
    void aReceiptTellsHotelNameEndAndDoorsButNoRoomNumber() {
        model.show(new CredentialId("k"));

        assertThat(sheet().text())
                .contains(
                        "Guest: Łukasz Müller",
                        "Your key works until: Thu, 26 Nov 2026, 11:00\n",
                        "It opens: Your room")
                .contains("front desk")
                .startsWith(desk.settings().hotelName())
                .doesNotContain("412");
    }

    @Test
    void theRoomNumberStandsOnItByChoiceAndForThisReceiptAlone() {
        model.show(new CredentialId("k"));
        model.showsRoomProperty().set(true);
        assertThat(sheet().text()).contains("Room: 412", "keep this slip and your key apart");

        model.show(new CredentialId("k"));

        assertThat(sheet().text()).doesNotContain("412");
    }

    @Test
    void thePdfSaysWhatTheScreenSays() throws IOException {
        model.show(new CredentialId("k"));
        Path file = folder.resolve("receipt.pdf");

        model.sheet().save(file);

        assertThat(model.sheet().saidProperty().get()).isEqualTo(Said.done("Saved as receipt.pdf."));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String read = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(sheet().text().replace(": ", "\n").lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(read).contains(line));
        }
    }

    @Test
    void aKeyThatWorksNoMoreGetsNoReceipt() {
        desk.keys.add(FakeDesk.key("dead", "Ada Fable", Medium.CARD, KeyState.REPLACED));

        model.show(new CredentialId("dead"));

        assertThat(model.sheet().sheetProperty().get()).isNull();
        assertThat(model.saidProperty().get().tone()).isEqualTo(Said.Tone.WARNING);
    }

    @Test
    void aPcWithoutAPrinterIsToldInASentence() {
        model.sheet().printed(Printed.NO_PRINTER);

        assertThat(model.sheet().saidProperty().get().text()).startsWith("This PC has no printer.");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() {
        model.show(new CredentialId("k"));

        model.sheet().save(folder.resolve("missing").resolve("receipt.pdf"));

        assertThat(model.sheet().saidProperty().get().tone()).isEqualTo(Said.Tone.FAILED);
    }

    private Sheet sheet() {
        return Objects.requireNonNull(model.sheet().sheetProperty().get());
    }

    private record Nowhere() implements Navigator {
        @Override
        public void go(Destination to) {
            throw new AssertionError(to);
        }

        @Override
        public void back() {
            throw new AssertionError();
        }
    }
}
