package org.bringback.table.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportTable;

/**
 * A table that reports may have, and how each kind of report makes it. One that says nothing of a kind of report is not
 * made for it.
 *
 * @param word the name of its topic
 * @param makers by the kind of report
 */
record TableDefinition(String word, Map<ReportDefinition, Maker<Object>> makers) {

    /** Makes the table of one report. */
    @FunctionalInterface
    interface Maker<S> {

        /** Empty where the report has nothing to say about the topic. */
        Optional<ReportTable> make(Topic topic, S subject);
    }

    TableDefinition {
        makers = Map.copyOf(makers);
    }

    static TableDefinition named(String word) {
        return new TableDefinition(word, Map.of());
    }

    /** @param subject what reports of that kind are about */
    <S> TableDefinition in(ReportDefinition kind, Class<S> subject, Maker<S> maker) {
        Map<ReportDefinition, Maker<Object>> more = new HashMap<>(makers);
        more.put(kind, (topic, about) -> maker.make(topic, subject.cast(about)));
        return new TableDefinition(word, more);
    }

    TableDefinition inNational(Maker<NationalSubject> maker) {
        return in(ReportDefinition.NATIONAL, NationalSubject.class, maker);
    }

    TableDefinition inList(Maker<ListSubject> maker) {
        return in(ReportDefinition.LIST, ListSubject.class, maker);
    }

    TableDefinition inProvince(Maker<PlaceSubject> maker) {
        return in(ReportDefinition.PROVINCE, PlaceSubject.class, maker);
    }

    TableDefinition inArea(Maker<PlaceSubject> maker) {
        return in(ReportDefinition.AREA, PlaceSubject.class, maker);
    }

    /** Empty where it is not made for that kind of report, or has nothing to say. */
    Optional<ReportTable> make(ReportDefinition kind, Topic topic, Object subject) {
        return Optional.ofNullable(makers.get(kind)).flatMap(maker -> maker.make(topic, subject));
    }
}
