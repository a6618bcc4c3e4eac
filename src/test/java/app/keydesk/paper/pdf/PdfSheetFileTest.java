package app.keydesk.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.paper.Sheet;
import app.keydesk.paper.Sheet.Fact;
import app.keydesk.paper.Sheet.Format;
import app.keydesk.paper.Sheet.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSheetFileTest {
    @TempDir
    Path folder;

    @Test
    void namesOfAllEuropeAreReadBackAsTheyWereWritten() throws IOException {
        List<String> names = List.of(
                "Anna Müller",
                "Łukasz Żółć",
                "Jürgen Weiß",
                "Þórr Ævar",
                "Őry Űj",
                "Ștefan Țepeș",
                "Ελένη",
                "Лев",
                "İnci");
        Sheet sheet = new Sheet(
                Format.SLIP,
                "Hôtel Seefahrer",
                names.stream()
                        .map(name -> new Fact("Gast", name))
                        .map(Sheet.Block.class::cast)
                        .toList(),
                "Ende");

        Path file = folder.resolve("receipt.pdf");
        boolean isWhole = new PdfSheetFile().save(sheet, file);

        assertThat(isWhole).isTrue();
        assertThat(text(file).lines().map(String::strip))
                .containsSubsequence("Hôtel Seefahrer", "Gast", "Anna Müller", "Gast", "Łukasz Żółć")
                .containsAll(names)
                .contains("Ende");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aLetterThatTheFontLacksIsToldAndNeverStopsTheReceipt() throws IOException {
        Sheet sheet = new Sheet(Format.SLIP, "Hotel", List.of(new Fact("Guest", "王 Wang")), "");

        Path file = folder.resolve("receipt.pdf");

        assertThat(new PdfSheetFile().save(sheet, file)).isFalse();
        assertThat(text(file)).contains("? Wang");
    }

    @Test
    void aListOfTwoHundredRoomsIsWrittenOnSeveralPages() throws IOException {
        List<List<String>> rows = java.util.stream.IntStream.range(0, 200)
                .mapToObj(room -> List.of("" + room, "Guest " + room))
                .toList();
        Path file = folder.resolve("rooms.pdf");

        new PdfSheetFile()
                .save(
                        new Sheet(
                                Format.PAGE,
                                "In house",
                                List.of(new Table(List.of("Room", "Guest"), List.of(1, 3), rows)),
                                "Confidential"),
                        file);

        assertThat(text(file)).contains("Guest 0", "Guest 199");
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
