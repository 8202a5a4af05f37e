package org.bringback.job.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.job.workspace.Workspace;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.MeasuredValue;
import org.bringback.programme.ProgrammeFigures;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.Programmes;
import org.bringback.samples.file.SampleCsv;
import org.bringback.samples.programme.ProgrammeSamples;
import org.bringback.table.programme.PublishedCohortStore;

/** Holds the indicators of a demo's programmes against what was counted while their files were made. */
public final class ProgrammeTruth {

    /**
     * What came of one programme.
     *
     * @param figures indicators of all days and groups
     * @param wrong how many of them are not the true ones
     */
    public record Outcome(Programme programme, int figures, int wrong) {}

    private record Figure(LocalDate asOf, String indicator, String field, String group) {}

    private final Workspace workspace;

    public ProgrammeTruth(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param samples the folder the samples were written to */
    public List<Outcome> check(Path samples) throws IOException {
        Map<String, SortedMap<LocalDate, Map<Figure, BigDecimal>>> truth =
                read(samples.resolve(ProgrammeSamples.TRUTH));
        List<Outcome> outcomes = new ArrayList<>();
        Programmes programmes = Programmes.load(workspace.installation().jobs(), workspace.referenceContext());
        for (Programme programme : programmes.list()) {
            Optional.ofNullable(truth.get(programme.id()))
                    .ifPresent(days -> outcomes.add(new Outcome(programme, size(days), wrong(programme, days))));
        }
        return outcomes;
    }

    private static Map<String, SortedMap<LocalDate, Map<Figure, BigDecimal>>> read(Path file) throws IOException {
        Map<String, SortedMap<LocalDate, Map<Figure, BigDecimal>>> truth = new HashMap<>();
        for (Map<String, String> row : SampleCsv.rows(file)) {
            LocalDate day = LocalDate.parse(row.getOrDefault("as_of", ""));
            Figure figure = new Figure(
                    day,
                    row.getOrDefault("indicator", ""),
                    row.getOrDefault("group_field", ""),
                    row.getOrDefault("group_value", ""));
            truth.computeIfAbsent(row.getOrDefault("programme", ""), unused -> new TreeMap<>())
                    .computeIfAbsent(day, unused -> new HashMap<>())
                    .put(figure, new BigDecimal(row.getOrDefault("value", "")));
        }
        return truth;
    }

    private static int size(SortedMap<LocalDate, Map<Figure, BigDecimal>> days) {
        return days.values().stream().mapToInt(Map::size).sum();
    }

    private int wrong(Programme programme, SortedMap<LocalDate, Map<Figure, BigDecimal>> days) {
        int wrong = 0;
        for (Map.Entry<LocalDate, Map<Figure, BigDecimal>> day : days.entrySet()) {
            Map<Figure, BigDecimal> computed = computed(programme, day.getKey());
            for (Map.Entry<Figure, BigDecimal> figure : day.getValue().entrySet()) {
                BigDecimal found = computed.get(figure.getKey());
                wrong += found != null && found.compareTo(figure.getValue()) == 0 ? 0 : 1;
            }
        }
        return wrong;
    }

    private Map<Figure, BigDecimal> computed(Programme programme, LocalDate day) {
        Map<Figure, BigDecimal> computed = new HashMap<>();
        ProgrammeFigures figures = new ProgrammeFigures(
                programme,
                workspace.submissions().list(),
                day,
                workspace.database(),
                new PublishedCohortStore(workspace.database(), Audience.OFFICE));
        for (IndicatorFigure figure : figures.all()) {
            String id = figure.indicator().id();
            add(computed, new Figure(day, id, "", ""), figure.total());
            figure.groups()
                    .forEach((field, groups) ->
                            groups.forEach((group, value) -> add(computed, new Figure(day, id, field, group), value)));
        }
        return computed;
    }

    private static void add(Map<Figure, BigDecimal> computed, Figure figure, MeasuredValue measured) {
        measured.value().ifPresent(value -> computed.put(figure, value));
    }
}
