package org.bringback.cli.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.PdfTimings;
import org.bringback.render.pdf.RenderedPdf;
import org.bringback.render.pdf.ReportPdf;
import org.bringback.table.report.Report;
import org.bringback.text.Language;
import org.bringback.text.ThreadCounts;

/** What finished PDFs take once the program is warm. */
final class PdfBenchmark {

    // as there are provinces and education areas: 77 to 245
    private static final int PLACES = 322;
    private static final int PROVINCES = 77;

    private final Path home;
    private final ReferenceData reference;
    private final int sheets;

    /** @param sheets whose median counts, Thai and English by turns; twice as many before them do not count */
    PdfBenchmark(Path home, ReferenceData reference, int sheets) {
        this.home = home;
        this.reference = reference;
        this.sheets = sheets;
    }

    List<BenchmarkLine> measure() throws Exception {
        ReportPdf pdf = new ReportPdf(
                home.resolve("report-templates"),
                DisclosureRules.load(home.resolve("jobs")),
                ProvinceTiles.load(home.resolve("jobs"), reference.provinces()));
        BenchmarkReport samples = new BenchmarkReport(reference);
        for (int number = 0; number < 2 * sheets; number++) {
            make(pdf, samples, number);
        }
        List<RenderedPdf> made = new ArrayList<>();
        Measurement all = Meter.once(() -> {
            for (int number = 0; number < sheets; number++) {
                made.add(make(pdf, samples, number));
            }
        });
        List<PdfTimings> timings = made.stream().map(RenderedPdf::timings).toList();
        List<BenchmarkLine> lines = new ArrayList<>(List.of(
                milliseconds("PDF warm, fill", timings, PdfTimings::fill),
                milliseconds("PDF warm, export", timings, PdfTimings::export),
                milliseconds("PDF warm, finish", timings, PdfTimings::finish),
                milliseconds("PDF warm, all three", timings, PdfTimings::total)
                        .withCpu(all.cpu().toNanos() / 1e6 / sheets)
                        .withPeakHeap(all.peakHeap()),
                BenchmarkLine.rate("PDF warm, one after the other", "PDFs/s", sheets, all)));
        lines.addAll(sideBySide(pdf, samples));
        return lines;
    }

    private static RenderedPdf make(ReportPdf pdf, BenchmarkReport samples, int number) {
        Language language = Language.values()[number % Language.values().length];
        int index = number / Language.values().length % PLACES;
        Report report = index % (PLACES / PROVINCES) == 0 ? samples.province(number) : samples.area(number);
        return pdf.renderTimed(report, language);
    }

    /** Every place in both languages, on two threads; only the bytes are kept. */
    private static List<BenchmarkLine> sideBySide(ReportPdf pdf, BenchmarkReport samples) throws Exception {
        int count = PLACES * Language.values().length;
        List<byte[]> made = new ArrayList<>();
        Measurement all = Meter.once(() -> made.addAll(onThreads(pdf, samples, count)));
        long bytes = made.stream().mapToLong(one -> one.length).sum();
        long pages = 0;
        for (byte[] one : made) {
            pages += pages(one);
        }
        double seconds = all.wall().toNanos() / 1e9;
        return List.of(
                BenchmarkLine.plain(
                                "PDF, provinces and areas on " + ThreadCounts.NIGHT + " threads",
                                "PDFs/s",
                                count / seconds)
                        .withPeakHeap(all.peakHeap()),
                BenchmarkLine.plain("the same", "pages/s", pages / seconds),
                BenchmarkLine.plain("the same, " + count + " PDFs", "s", seconds),
                BenchmarkLine.plain("the same, size", "MB", bytes / 1e6));
    }

    private static List<byte[]> onThreads(ReportPdf pdf, BenchmarkReport samples, int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(ThreadCounts.NIGHT);
        try {
            List<Future<byte[]>> pieces = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                int own = number;
                pieces.add(threads.submit(() -> make(pdf, samples, own).bytes()));
            }
            List<byte[]> made = new ArrayList<>();
            for (Future<byte[]> piece : pieces) {
                made.add(piece.get());
            }
            return made;
        } finally {
            threads.shutdown();
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static BenchmarkLine milliseconds(
            String name, List<PdfTimings> timings, Function<PdfTimings, Duration> part) {
        double median = Median.of(timings.stream()
                .mapToDouble(timing -> part.apply(timing).toNanos() / 1e6)
                .toArray());
        return BenchmarkLine.plain(name, "ms", median);
    }
}
