package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bringback.StateRows;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportCell;
import org.junit.jupiter.api.Test;

/** Who was looked for nowhere was not found nowhere: before a register came nothing is known, which is not zero. */
class NoRegisterTest {

    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));
    private static final ReportCell UNKNOWN = ReportCell.of(CellSymbol.NOT_AVAILABLE);

    private final StateRows state = RandomCountry.fill(3);

    @Test
    void beforeARegisterCameNobodyIsSaidNotToBeInOne() {
        state.sql("update fact set in_register = false");
        state.sql("update snapshot set in_register = 0");
        assertThat(cells("in_register")).isNotEmpty().containsOnly(UNKNOWN);
        assertThat(cells("contradicted")).containsOnly(UNKNOWN);
        assertThat(note()).contains("not known, as none was taken in").doesNotContain("Found in the register");

        state.register("2022-09-01", "1101700207030");
        assertThat(cells("in_register")).containsOnly(ReportCell.of(0));
        assertThat(cells("contradicted")).containsOnly(ReportCell.of(0));
        assertThat(note()).contains("Found in the register: 0 persons.");
    }

    private List<Report> lists() {
        return new Reports(CountryInput.of(state, true, RandomCountry.NOW, Optional.empty(), WORDS))
                .make(List.of(ReportDefinition.LIST));
    }

    private List<ReportCell> cells(String row) {
        return lists().stream()
                .flatMap(report -> report.tables().stream())
                .flatMap(table -> table.rows().stream())
                .filter(one -> one.id().equals(row))
                .flatMap(one -> one.cells().stream())
                .toList();
    }

    private String note() {
        return lists().get(0).notes().stream()
                .map(note -> note.english())
                .filter(note -> note.contains("lso on another list"))
                .findFirst()
                .orElseThrow();
    }
}
