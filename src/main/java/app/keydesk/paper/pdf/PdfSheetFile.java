package app.keydesk.paper.pdf;

import app.keydesk.paper.Page;
import app.keydesk.paper.Sheet;
import app.keydesk.paper.SheetFile;
import app.keydesk.paper.Typesetter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sheets as PDF, with the letters that they use embedded, so that they look the same at every PC. */
public final class PdfSheetFile implements SheetFile {
    /** Liberation Sans, which lies in PDFBox itself: Latin with all accents, Greek and Cyrillic. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float HAIRLINE = 0.5f;

    @Override
    public boolean save(Sheet sheet, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (PDDocument document = new PDDocument()) {
            WritableText text = new WritableText(font(document));
            for (Page page : Typesetter.set(sheet, text)) {
                draw(document, page, text);
            }
            document.getDocumentInformation().setTitle(sheet.title());
            document.save(unfinished.toFile());
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return text.isWhole();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
            if (font == null) {
                throw new IOException("PDFBox came without its font");
            }
            return PDType0Font.load(document, font, true);
        }
    }

    /** PDF counts from the lower left corner. */
    private static void draw(PDDocument document, Page page, WritableText text) throws IOException {
        float height = (float) page.height();
        PDPage sheet = new PDPage(new PDRectangle((float) page.width(), height));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            for (Page.Run run : page.runs()) {
                content.beginText();
                content.setFont(text.font(), (float) run.size());
                content.newLineAtOffset((float) run.x(), height - (float) run.baseline());
                content.showText(text.of(run.text()));
                content.endText();
            }
            content.setLineWidth(HAIRLINE);
            for (Page.Rule rule : page.rules()) {
                content.moveTo((float) rule.x(), height - (float) rule.y());
                content.lineTo((float) (rule.x() + rule.width()), height - (float) rule.y());
                content.stroke();
            }
        }
    }
}
