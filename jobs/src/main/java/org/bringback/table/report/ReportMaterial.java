package org.bringback.table.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.Agencies;
import org.bringback.reference.Cohort;
import org.bringback.reference.Disclosure;
import org.bringback.reference.ListId;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.Words;
import org.bringback.table.FigureStore;
import org.bringback.table.Figures;
import org.bringback.table.Sheets;
import org.bringback.table.control.Finding;
import org.bringback.table.disclosure.Population;

/**
 * What the reports of a day are made from.
 *
 * @param against the earlier day to compare with
 * @param everyPage what has to stand on every page of the edition
 * @param shown the breakdowns as the edition may have them
 * @param contradicted by list: cases that the register contradicts
 */
public record ReportMaterial(
        Figures figures,
        Sheets sheets,
        Agencies agencies,
        ReferenceData reference,
        Cohort cohort,
        ReportWords words,
        Disclosure disclosure,
        LocalDate asOf,
        Optional<LocalDate> against,
        Optional<Words> everyPage,
        ShownBreakdowns shown,
        List<Finding> findings,
        Map<ListId, Long> contradicted,
        List<Revision> revisions) {

    public ReportMaterial {
        findings = List.copyOf(findings);
        contradicted = Map.copyOf(contradicted);
        revisions = List.copyOf(revisions);
    }

    /** As printed; the nation's grows with those of its lists. */
    int revision(Population population) {
        return population.scope().equals(FigureStore.NATIONAL_PERSONS)
                ? Figures.nationalRevision(figures.snapshots(population.asOf()))
                : population.revision();
    }

    /** With which {@code explain figure} finds a population's cases: {@code obec/2022-09-23/r1}. */
    String reference(Population population) {
        return population.scope() + "/" + population.asOf() + "/r" + revision(population);
    }
}
