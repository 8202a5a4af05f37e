package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.bringback.job.partition.SharedWork;
import org.bringback.job.workspace.Progress;
import org.bringback.render.pdf.ReportPdf;
import org.springframework.batch.core.step.StepExecution;

/**
 * Sheets are printed by workers, some to a partition: they get the finished reports, so nothing is counted or suppressed a
 * second time. The files are written here only.
 */
final class SharedSheetPrinter implements SheetPrinter {

    /** More lose more when a worker is lost; fewer cost more to hand out. */
    private static final int MAX_SHEETS = 12;

    private final SharedWork work;
    private final StepExecution step;
    private final Future<ReportPdf> pdf;
    private final LocalDate asOf;
    private final Progress progress;
    private final List<ReportSheet> sheets = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    SharedSheetPrinter(SharedWork work, StepExecution step, Future<ReportPdf> pdf, LocalDate asOf, Progress progress) {
        this.work = work;
        this.step = step;
        this.pdf = pdf;
        this.asOf = asOf;
        this.progress = progress;
    }

    @Override
    public void begin(ReportSheet sheet, Path file, ParallelTasks threads) {
        sheets.add(sheet);
        files.add(file);
    }

    @Override
    public void beginRest(ParallelTasks threads) {
        threads.start(this::print);
    }

    /** By the numbers of the sheets: each worker gets several partitions, so that none waits long for the last one. */
    private void print() throws IOException {
        ReportPdf templates = ParallelTasks.result(pdf);
        List<Integer> printable = new ArrayList<>();
        for (int number = 0; number < sheets.size(); number++) {
            if (templates.problem(sheets.get(number).report().id().kind()).isEmpty()) {
                printable.add(number);
            } else {
                progress.advance(1);
            }
        }
        int size = Math.max(1, Math.min(MAX_SHEETS, printable.size() / (4 * work.workers())));
        Map<String, List<Integer>> numbers = new TreeMap<>();
        SortedMap<String, Supplier<byte[]>> parts = new TreeMap<>();
        for (int from = 0; from < printable.size(); from += size) {
            List<Integer> some = printable.subList(from, Math.min(printable.size(), from + size));
            String name = String.format(Locale.ROOT, "%s-%06d", asOf, from);
            numbers.put(name, some);
            parts.put(
                    name, () -> SheetCodec.encode(some.stream().map(sheets::get).toList()));
        }
        try {
            work.run(
                    step,
                    SheetSteps.SHEETS,
                    parts,
                    (name, result) -> write(Objects.requireNonNull(numbers.get(name)), result));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void write(List<Integer> numbers, byte[] result) throws IOException {
        List<byte[]> printed = SheetCodec.decodePrinted(result);
        for (int i = 0; i < numbers.size(); i++) {
            Files.write(files.get(numbers.get(i)), printed.get(i));
        }
        // the partition itself was told already
        progress.advance(numbers.size() - 1L);
    }
}
