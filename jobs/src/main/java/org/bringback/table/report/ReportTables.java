package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.table.dimension.Axis;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportTable;

/**
 * The tables that reports may have, in their order. A new table is one entry here and its words in
 * {@code report-templates}; every format then has it.
 */
record ReportTables(List<TableDefinition> definitions) {

    static final ReportTables STANDARD = new ReportTables(List.of(
            TableDefinition.named(Topic.STATUS)
                    .inNational(StatusReportTables::national)
                    .inList(StatusReportTables::list)
                    .inProvince(StatusReportTables::place)
                    .inArea(StatusReportTables::place),
            TableDefinition.named("lists")
                    .inNational(ListComparisonTables::national)
                    .inProvince(ListComparisonTables::province),
            TableDefinition.named(Topic.HISTORY)
                    .inNational(HistoryTables::national)
                    .inList(HistoryTables::list),
            TableDefinition.named("transitions")
                    .inNational(TransitionReportTables::national)
                    .inList(TransitionReportTables::list),
            breakdown("sex", Axis.SEX),
            breakdown("age", Axis.AGE),
            breakdown("level", Axis.LEVEL),
            TableDefinition.named(Topic.PLACE)
                    .inNational(PlaceTables::national)
                    .inList(PlaceTables::list)
                    .inProvince(PlaceTables::province),
            TableDefinition.named(Topic.REASON)
                    .inNational(ReasonTables::national)
                    .inList(ReasonTables::list),
            breakdown("ageing", Axis.AGEING),
            TableDefinition.named(Topic.ATTENTION)
                    .inNational(OpenCaseRanking::national)
                    .inList(OpenCaseRanking::list)
                    .inProvince(OpenCaseRanking::province),
            TableDefinition.named("completeness").inNational(DataQualityTables::completeness),
            TableDefinition.named("quality")
                    .inNational(DataQualityTables::national)
                    .inList(DataQualityTables::list),
            TableDefinition.named("certainty").inNational(DataQualityTables::certainty),
            TableDefinition.named("findings")
                    .inNational(CorrectionTables::findings)
                    .inList(CorrectionTables::findings),
            TableDefinition.named("revisions")
                    .inNational(CorrectionTables::revisions)
                    .inList(CorrectionTables::revisions)));

    ReportTables {
        definitions = List.copyOf(definitions);
    }

    private static TableDefinition breakdown(String word, Axis axis) {
        return TableDefinition.named(word)
                .inNational((topic, nation) -> CrossTables.national(topic, nation, axis))
                .inList((topic, list) -> CrossTables.list(topic, list, axis));
    }

    List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        definitions.forEach(definition -> topics.add(new Topic(definition.word(), topics.size())));
        return topics;
    }

    /** All tables of one report. */
    List<ReportTable> make(ReportDefinition kind, Object subject) {
        List<ReportTable> tables = new ArrayList<>();
        for (Topic topic : topics()) {
            definitions.get(topic.position()).make(kind, topic, subject).ifPresent(tables::add);
        }
        return tables;
    }

    static Optional<ReportTable> find(String topic, List<ReportTable> tables) {
        return tables.stream()
                .filter(table -> table.topic().word().equals(topic))
                .findFirst();
    }
}
