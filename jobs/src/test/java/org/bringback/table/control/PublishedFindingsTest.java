package org.bringback.table.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.fact.StatusCounts;
import org.bringback.table.status.StatusTable;
import org.bringback.table.status.StatusTableBuilder;
import org.bringback.table.status.StatusTableSpec;
import org.junit.jupiter.api.Test;

/** The tables as the ministry printed them in 2022, and the ten faults in them. */
class PublishedFindingsTest {

    private static final List<ControlFigure> PRINTED = ControlCsv.figures("published-control.csv");
    private static final List<String> TEN = ControlCsv.findings("published-findings.csv");

    @Test
    void thePrintedTablesHaveExactlyTheirTenFaults() {
        List<ControlFinding> findings = Reconciliation.findings(PRINTED, List.of());

        assertThat(findings).extracting(ControlCsv::text).containsExactlyElementsOf(TEN);
    }

    @Test
    void theCasesBehindTheTablesAddNoFinding() {
        List<ControlFinding> findings = Reconciliation.findings(PRINTED, computed(428));

        assertThat(findings).extracting(ControlCsv::text).containsExactlyElementsOf(TEN);
    }

    @Test
    void casesThatDoNotBearOutTheCorrectionAreAFindingOfTheirOwn() {
        List<ControlFinding> findings = Reconciliation.findings(PRINTED, computed(429));

        assertThat(findings)
                .extracting(ControlCsv::text)
                .containsAll(TEN)
                .contains("obec | 2022-05-31 | NOT_FOUND | persons | differs-from-cases | 428 | 429")
                .hasSize(11);
    }

    @Test
    void theEvidenceCarriesItsFigures() {
        Map<String, String> why = new TreeMap<>();
        Reconciliation.findings(PRINTED, List.of())
                .forEach(it -> why.put(
                        it.list() + " " + it.kind().code() + " " + it.asOf(),
                        it.why().english()));

        assertThat(why.get("obec does-not-foot 2022-05-31"))
                .isEqualTo("the rows add up to 28,132, 28,134 is printed; with 428 the column, the printed 1.52 % and"
                        + " the printed change of -55 agree");
        assertThat(why.get("obec percent-forced 2022-09-23")).contains("224/28,134 = 0.7962 %", "100.01", "100.00");
        assertThat(why.get("opec percent-base 2022-05-31")).contains("10,783", "10,906", "101.14");
        assertThat(why.get("nfe-disabled remark-contradicts-table 2022-09-23")).contains("15,538", "47,340", "15,583");
        assertThat(why.get("bse percent-sum 2022-05-31")).contains("99.99", "100 is printed");
    }

    @Test
    void theOrderOfTheRowsInTheFileDoesNotMatter() {
        List<ControlFigure> shuffled = new ArrayList<>(PRINTED);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(Reconciliation.findings(shuffled, List.of()))
                .extracting(ControlCsv::text)
                .containsExactlyInAnyOrderElementsOf(TEN);
    }

    private static List<StatusTable> computed(long obecNotFoundInMay) {
        Map<ListId, Map<LocalDate, Map<Status, Long>>> counts = new TreeMap<>();
        for (ControlFigure figure : PRINTED) {
            if (!figure.status().equals("TOTAL")) {
                counts.computeIfAbsent(figure.list(), it -> new TreeMap<>())
                        .computeIfAbsent(figure.asOf(), it -> new TreeMap<>())
                        .put(Status.valueOf(figure.status()), figure.persons().orElseThrow());
            }
        }
        counts.get(new ListId("obec")).get(LocalDate.of(2022, 5, 31)).put(Status.NOT_FOUND, obecNotFoundInMay);
        List<StatusTable> tables = new ArrayList<>();
        counts.forEach(
                (list, dates) -> dates.forEach((asOf, persons) -> tables.add(table(list.value(), asOf, persons))));
        return tables;
    }

    private static StatusTable table(String list, LocalDate asOf, Map<Status, Long> persons) {
        StatusTableSpec spec = StatusTableSpec.of(
                        list, PercentBase.ALL, 2, EnumSet.range(Status.FOUND_RETURNED, Status.DIED))
                .with(Status.FORWARDED, LocalDate.of(2022, 6, 1));
        return StatusTableBuilder.of(spec, StatusCounts.of(new CohortId("2022"), asOf, 1, persons), Optional.empty());
    }
}
