package org.bringback.table.report;

import java.util.Optional;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportTable;

/**
 * A table that reports may have, and how each kind of report makes it. One that says nothing of a kind of report is not
 * made for it.
 *
 * @param word the name of its topic
 */
record TableDefinition(
        String word,
        Maker<NationalSubject> national,
        Maker<ListSubject> list,
        Maker<PlaceSubject> province,
        Maker<PlaceSubject> area) {

    /** Makes the table of one report. */
    @FunctionalInterface
    interface Maker<S> {

        /** Empty where the report has nothing to say about the topic. */
        Optional<ReportTable> make(Topic topic, S subject);
    }

    static TableDefinition named(String word) {
        return new TableDefinition(word, nowhere(), nowhere(), nowhere(), nowhere());
    }

    private static <S> Maker<S> nowhere() {
        return (topic, subject) -> Optional.empty();
    }

    TableDefinition inNational(Maker<NationalSubject> maker) {
        return new TableDefinition(word, maker, list, province, area);
    }

    TableDefinition inList(Maker<ListSubject> maker) {
        return new TableDefinition(word, national, maker, province, area);
    }

    TableDefinition inProvince(Maker<PlaceSubject> maker) {
        return new TableDefinition(word, national, list, maker, area);
    }

    TableDefinition inArea(Maker<PlaceSubject> maker) {
        return new TableDefinition(word, national, list, province, maker);
    }
}
