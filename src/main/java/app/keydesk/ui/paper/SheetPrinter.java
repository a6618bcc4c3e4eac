package app.keydesk.ui.paper;

import app.keydesk.paper.Page;
import app.keydesk.paper.Sheet;
import app.keydesk.paper.Typesetter;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

/** Sends a sheet to a printer that the person chooses. FX thread only. */
final class SheetPrinter {
    /** What stands in the printer's queue, for everybody to read: nothing of a guest. */
    private static final String JOB_NAME = "Keydesk";

    private SheetPrinter() {}

    static Printed print(Sheet sheet, Window owner) {
        if (Printer.getDefaultPrinter() == null && Printer.getAllPrinters().isEmpty()) {
            return Printed.NO_PRINTER;
        }
        if (!Spooling.ofThisPc().isPossible()) {
            return Printed.NO_SPOOLER;
        }
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return Printed.NO_PRINTER;
        }
        job.getJobSettings().setJobName(JOB_NAME);
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return Printed.CANCELLED;
        }
        PageLayout layout = layout(job.getPrinter(), sheet.format());
        for (Page page : Typesetter.set(sheet, PageNode.ruler())) {
            if (!job.printPage(layout, fitted(page, layout))) {
                job.cancelJob();
                return Printed.FAILED;
            }
        }
        return job.endJob() ? Printed.SENT : Printed.FAILED;
    }

    private static PageLayout layout(Printer printer, Sheet.Format format) {
        Paper wanted = format == Sheet.Format.SLIP ? Paper.A6 : Paper.A4;
        boolean hasIt = printer.getPrinterAttributes().getSupportedPapers().contains(wanted);
        Paper paper = hasIt ? wanted : printer.getPrinterAttributes().getDefaultPaper();
        return printer.createPageLayout(paper, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
    }

    /** Made smaller where the printer's paper is; never larger than it is meant. */
    private static PageNode fitted(Page page, PageLayout layout) {
        PageNode node = new PageNode(page);
        double scale = Math.min(
                1, Math.min(layout.getPrintableWidth() / page.width(), layout.getPrintableHeight() / page.height()));
        node.getTransforms().add(new Scale(scale, scale));
        return node;
    }
}
