package org.bringback.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.bringback.reference.PercentBase;
import org.bringback.table.StatusSheet;
import org.bringback.table.StatusTable;

/** The sentences under the table. Every number in them is the sheet's own. */
final class SheetNotes {

    private SheetNotes() {}

    static List<String> of(StatusSheet sheet, Labels labels) {
        StatusTable table = sheet.table();
        List<String> notes = new ArrayList<>();
        notes.add(base(table, labels));
        notes.add(labels.get(
                "note_cohort", "cohort", labels.cohort(table.cohort()), "cut_off", labels.date(sheet.cohortCutOff())));
        labels.find("note_" + table.scope()).ifPresent(notes::add);
        notes.add(quality(sheet, labels));
        notes.add(labels.get(
                "note_links",
                "in_register",
                Figures.count(sheet.inRegister()),
                "on_another",
                Figures.count(sheet.onAnotherList())));
        notes.add(labels.get(
                "note_revision",
                "revision",
                Integer.toString(table.revision()),
                "reference",
                SheetParameters.reference(table)));
        notes.add(labels.get(table.against().isPresent() ? "note_symbols" : "note_symbols_one_date"));
        return notes;
    }

    private static String base(StatusTable table, Labels labels) {
        String key = table.base() == PercentBase.ALL ? "note_base_all" : "note_base_living";
        return labels.get(key, "base", Figures.count(table.basePersons()));
    }

    private static String quality(StatusSheet sheet, Labels labels) {
        return labels.get(
                "note_quality",
                "rejected",
                Figures.count(sheet.rejected()),
                "quarantined",
                Figures.count(sheet.quarantined()),
                "in_review",
                Figures.count(sheet.inReview()),
                "repeated",
                Figures.count(sheet.repeatedRows()));
    }
}
