package org.bringback.table.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.agency.ListId;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.status.StatusSheet;

/** Makes all reports of a day. What they say of single persons was settled before, by disclosure control. */
public final class Reports {

    /** A further kind of report is a definition and its entry here. */
    static final Map<ReportDefinition, ReportMaker> STANDARD = Map.of(
            ReportDefinition.NATIONAL, StatusReports::national,
            ReportDefinition.LIST, StatusReports::lists,
            ReportDefinition.PROVINCE, PlaceReports::provinces,
            ReportDefinition.AREA, PlaceReports::areas);

    private final ReportBasis basis;
    private final SortedMap<ReportDefinition, ReportMaker> makers;

    public Reports(ReportInput input) {
        this(input, ReportTables.STANDARD, STANDARD);
    }

    Reports(ReportInput input, ReportTables tables, Map<ReportDefinition, ReportMaker> makers) {
        Map<ListId, StatusSheet> sheets = new LinkedHashMap<>();
        input.cohortTables()
                .listsOf(input.asOf())
                .forEach(list -> sheets.put(list, input.statusSheets().list(list, input.asOf(), input.against())));
        this.basis = new ReportBasis(input, tables, sheets);
        this.makers = new TreeMap<>(makers);
    }

    /** What the tables of reports may show, in their order. */
    public static List<Topic> topics() {
        return ReportTables.STANDARD.topics();
    }

    /** The reports of some kinds, in the order of kinds. */
    public List<Report> make(Collection<ReportDefinition> kinds) {
        List<Report> reports = new ArrayList<>();
        makers.forEach((kind, maker) -> {
            if (kinds.contains(kind)) {
                reports.addAll(maker.make(basis));
            }
        });
        return reports;
    }
}
