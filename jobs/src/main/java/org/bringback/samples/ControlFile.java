package org.bringback.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.Rounding;
import org.bringback.samples.country.SampleFigures;
import org.bringback.samples.file.DelimitedTextWriter;

/** Writes the control figures of one date: the figures asked for, with percentages and changes as they should be. */
final class ControlFile {

    private static final List<String> HEADER =
            List.of("list", "status", "as_of", "persons", "percent", "change", "remark_persons");

    private final SampleFigures figures;
    private final LocalDate asOf;
    private final Optional<LocalDate> before;

    ControlFile(SampleFigures figures, LocalDate asOf) {
        this.figures = figures;
        this.asOf = asOf;
        before = figures.dates().stream().filter(date -> date.isBefore(asOf)).reduce((first, second) -> second);
    }

    void write(Path file) throws IOException {
        try (DelimitedTextWriter out =
                new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8, Files.newOutputStream(file))) {
            out.line(HEADER);
            for (OfficeList list : figures.byList().keySet()) {
                for (List<String> line : lines(list)) {
                    out.line(line);
                }
            }
        }
    }

    private List<List<String>> lines(OfficeList list) {
        Map<Status, Integer> now = figures.at(list, asOf);
        List<List<String>> lines = new ArrayList<>();
        now.forEach((status, persons) ->
                lines.add(line(list, status.name(), persons, change(list, counts -> counts.getOrDefault(status, 0)))));
        if (!now.isEmpty()) {
            lines.add(line(list, "TOTAL", SampleFigures.total(now), change(list, SampleFigures::total)));
        }
        return lines;
    }

    private List<String> line(OfficeList list, String status, int persons, String change) {
        return List.of(
                list.id().value(),
                status,
                asOf.toString(),
                Integer.toString(persons),
                percent(list, status, persons),
                change,
                "");
    }

    /** Died has no share of the living. */
    private String percent(OfficeList list, String status, int persons) {
        Map<Status, Integer> now = figures.at(list, asOf);
        boolean living = list.base() == PercentBase.LIVING;
        int base = SampleFigures.total(now) - (living ? now.getOrDefault(Status.DIED, 0) : 0);
        if (base == 0 || living && status.equals(Status.DIED.name())) {
            return "";
        }
        int share = status.equals("TOTAL") ? base : persons;
        return Rounding.percent(share, base, list.decimals()).toPlainString();
    }

    private String change(OfficeList list, Function<Map<Status, Integer>, Integer> figure) {
        Map<Status, Integer> then = before.map(date -> figures.at(list, date)).orElse(Map.of());
        int now = figure.apply(figures.at(list, asOf));
        return then.isEmpty() ? "" : Integer.toString(now - figure.apply(then));
    }
}
