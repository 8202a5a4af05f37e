package org.bringback.table.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.table.report.chart.ReportChart;
import org.bringback.table.report.chart.ReportCharts;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/**
 * Everything that one report says.
 *
 * @param name the office, province or area that it is about; printed as its title
 * @param abbreviation of the name, where it has one; else the name again
 * @param against the earlier day that it compares with
 * @param revision of its figures, from 1
 * @param reference of the report, printed on every page: {@code obec/2022-09-23/r1}
 * @param banner what has to stand on every page of its edition
 * @param keyMessages generated from the figures, the most important first
 * @param tables in the order of their topics, the status table first
 * @param notes about the report as a whole: base, cohort, symbols
 */
public record Report(
        ReportId id,
        CohortId cohort,
        BilingualText name,
        BilingualText abbreviation,
        LocalDate asOf,
        Optional<LocalDate> against,
        int revision,
        String reference,
        Optional<BilingualText> banner,
        List<BilingualText> keyMessages,
        List<ReportTable> tables,
        List<BilingualText> notes) {

    /** Stands on every page, sheet and file that is made from a synthetic country. */
    public static final BilingualText SYNTHETIC = new BilingualText(
            "ข้อมูลสมมติเพื่อการสาธิต ไม่ใช่ข้อมูลจริง", "Synthetic data for demonstration – not real figures");

    public Report {
        keyMessages = List.copyOf(keyMessages);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** Whether its figures are a synthetic country's: then its banner says so, whatever else it says. */
    public boolean isSynthetic() {
        return banner.filter(words -> words.english().contains(SYNTHETIC.english()))
                .isPresent();
    }

    public Optional<ReportTable> find(String topic) {
        return ReportTables.find(topic, tables);
    }

    /**
     * What its charts show, as the definition of its kind has them.
     *
     * @param tiles where provinces stand in a map
     */
    public List<ReportChart> charts(ProvinceTiles tiles) {
        return new ReportCharts(tables, asOf, against, tiles)
                .list(id.kind().layout().charts());
    }
}
