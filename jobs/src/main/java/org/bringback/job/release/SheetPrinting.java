package org.bringback.job.release;

import java.time.LocalDate;
import java.util.concurrent.Future;
import org.bringback.job.partition.Distribution;
import org.bringback.job.workspace.Progress;
import org.bringback.render.pdf.ReportPdf;
import org.springframework.batch.core.step.StepExecution;

/** Who makes the PDFs: the threads of this process, or workers. */
public interface SheetPrinting {

    /** For the release of a day. */
    SheetPrinter printer(Future<ReportPdf> pdf, LocalDate asOf);

    /** @param step the one that publishes */
    static SheetPrinting of(Distribution distribution, StepExecution step, Progress progress) {
        return (pdf, asOf) -> distribution
                .shared()
                .<SheetPrinter>map(work -> new SharedSheetPrinter(work, step, pdf, asOf, progress))
                .orElseGet(() -> new OwnSheetPrinter(pdf, progress));
    }
}
