package org.bringback.samples;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.layout.SampleExportRow;

/** What schools report of the cases of a list: the status as it is, and what a second school has not looked at since. */
final class ReportedStatuses {

    /** Which status stands when two rows of a case have the same date, the strongest first. */
    private static final List<Status> PRECEDENCE = List.of(
            Status.DIED,
            Status.FOUND_RETURNED,
            Status.FORWARDED,
            Status.FOUND_NOT_RETURNED,
            Status.IN_PROCESS,
            Status.NOT_FOUND);

    private static final double SAME_DATE = 0.15;
    private static final Set<String> NO_CAUSE = Set.of("R14", "R15", "R16", "R17", "R19");

    private final SyntheticPopulation population;
    private final ListCases listCases;
    private final List<ReferenceTables.Reason> reasons;
    private final List<Set<Status>> inUse;

    ReportedStatuses(SyntheticPopulation population, ListCases listCases) {
        this.population = population;
        this.listCases = listCases;
        reasons = population.reference().reasons().stream()
                .filter(reason -> !NO_CAUSE.contains(reason.code()))
                .toList();
        inUse = IntStream.range(0, listCases.dates().size())
                .mapToObj(this::statusesAt)
                .toList();
    }

    private Set<Status> statusesAt(int when) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (int i = 0; i < listCases.size(); i++) {
            listCases.status(i, when).ifPresent(statuses::add);
        }
        return statuses;
    }

    SampleExportRow.Report report(int index, int when) {
        Status status = listCases.status(index, when).orElseThrow();
        return report(index, status, listCases.since(index, when));
    }

    SampleExportRow.Report report(int index, Status status, LocalDate on) {
        SeededRandom random =
                population.random(RandomStream.REASON, listCases.list().ordinal(), index);
        boolean stated = status == Status.FOUND_NOT_RETURNED && random.hits(0.9);
        return new SampleExportRow.Report(status, on, stated ? Optional.of(random.pick(reasons)) : Optional.empty());
    }

    /**
     * What the second school said when the case first came onto the list, and has not looked at since: another status
     * of an earlier day, or of the same day and weaker.
     */
    SampleExportRow.Report repeated(int index) {
        int first = listCases.firstDate(index);
        Status right = listCases.status(index, first).orElseThrow();
        LocalDate since = listCases.since(index, first);
        SeededRandom random =
                population.random(RandomStream.CASE_ROW, listCases.list().ordinal(), index, 4);
        List<Status> others = inUse.get(first).stream()
                .filter(status -> status != right && status != Status.DIED)
                .toList();
        if (others.isEmpty()) {
            return report(index, right, since);
        }
        Status other = random.pick(others);
        boolean weaker = PRECEDENCE.indexOf(other) > PRECEDENCE.indexOf(right);
        boolean sameDate = weaker && random.hits(SAME_DATE);
        return report(index, other, sameDate ? since : since.minusDays(random.between(1, 60)));
    }
}
