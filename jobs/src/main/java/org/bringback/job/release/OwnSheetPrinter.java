package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Future;
import org.bringback.job.workspace.Progress;
import org.bringback.render.pdf.ReportPdf;

/** Every sheet is a task of the release's own threads. */
record OwnSheetPrinter(Future<ReportPdf> pdf, Progress progress) implements SheetPrinter {

    @Override
    public void begin(ReportSheet sheet, Path file, ParallelTasks threads) {
        threads.start(() -> print(sheet, file));
    }

    private void print(ReportSheet sheet, Path file) throws IOException {
        ReportPdf printer = ParallelTasks.result(pdf);
        if (printer.problem(sheet.report().id().kind()).isEmpty()) {
            Files.write(file, printer.render(sheet.report(), sheet.language()));
        }
        progress.advance(1);
    }

    @Override
    public void beginRest(ParallelTasks threads) {}
}
