package org.bringback.cli.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.bringback.reference.CohortId;
import org.bringback.reference.Language;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;
import org.bringback.reference.Statuses;
import org.bringback.reference.Words;
import org.bringback.render.pdf.PdfTimings;
import org.bringback.render.pdf.StatusSheetPdf;
import org.bringback.table.Headline;
import org.bringback.table.ListProfile;
import org.bringback.table.Snapshot;
import org.bringback.table.StatusSheet;
import org.bringback.table.StatusTable;
import org.bringback.table.StatusTables;

/** What a finished PDF takes once the program is warm. */
final class PdfLines {

    private static final CohortId COHORT = new CohortId("2022");
    private static final LocalDate EARLIER = LocalDate.of(2022, 5, 31);
    private static final LocalDate NOW = LocalDate.of(2022, 9, 23);

    private final Path templates;
    private final Map<Status, Words> words = new EnumMap<>(Status.class);
    private final int sheets;

    /** @param sheets whose median counts, Thai and English by turns; twice as many before them do not count */
    PdfLines(Path templates, Statuses statuses, int sheets) {
        this.templates = templates;
        this.sheets = sheets;
        for (Status status : Status.values()) {
            words.put(status, statuses.words(status));
        }
    }

    List<Line> of() throws Exception {
        StatusSheetPdf pdf = new StatusSheetPdf(templates);
        make(pdf, 2 * sheets);
        List<PdfTimings> timings = new ArrayList<>();
        Measured all = Meter.once(() -> timings.addAll(make(pdf, sheets)));
        return List.of(
                milliseconds("PDF warm, fill", timings, PdfTimings::fill),
                milliseconds("PDF warm, export", timings, PdfTimings::export),
                milliseconds("PDF warm, finish", timings, PdfTimings::finish),
                milliseconds("PDF warm, all three", timings, PdfTimings::total)
                        .withCpu(all.cpu().toNanos() / 1e6 / sheets)
                        .withPeakHeap(all.peakHeap()),
                Line.rate("PDF warm, one after the other", "PDFs/s", sheets, all));
    }

    private List<PdfTimings> make(StatusSheetPdf pdf, int count) {
        List<PdfTimings> timings = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Language language = Language.values()[number % Language.values().length];
            timings.add(pdf.renderTimed(sheet(number), words, language).timings());
        }
        return timings;
    }

    private static Line milliseconds(String name, List<PdfTimings> timings, Function<PdfTimings, Duration> part) {
        double median = Median.of(timings.stream()
                .mapToDouble(timing -> part.apply(timing).toNanos() / 1e6)
                .toArray());
        return new Line(name, "ms", median, OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    /** Every sheet has figures of its own, so that none can be answered from what was made before. */
    private StatusSheet sheet(int number) {
        ListProfile profile = ListProfile.of("obec", PercentBase.ALL, 2, List.of(Status.values()));
        StatusTable table = StatusTables.of(profile, snapshot(NOW, number), Optional.of(snapshot(EARLIER, 3 * number)));
        return new StatusSheet(
                table,
                new Words("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "Office of the Basic Education Commission"),
                new Words("สพฐ.", "OBEC"),
                LocalDate.of(2021, 11, 10),
                12,
                3,
                4,
                1_055,
                27_991,
                310,
                Headline.of(table, words));
    }

    private static Snapshot snapshot(LocalDate asOf, int number) {
        Map<Status, Long> persons = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            persons.put(status, 20_000L / (1 + status.ordinal()) + number);
        }
        return Snapshot.of(COHORT, asOf, 1, persons);
    }
}
