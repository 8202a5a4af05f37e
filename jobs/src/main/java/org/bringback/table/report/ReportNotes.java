package org.bringback.table.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.Disclosure;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Words;
import org.bringback.table.FigureStore;
import org.bringback.table.StatusSheet;
import org.bringback.table.StatusTable;

/** The notes of a report. Every number in them is one of its figures. */
final class ReportNotes {

    private final ReportMaterial material;
    private final List<Words> notes = new ArrayList<>();

    private ReportNotes(ReportMaterial material) {
        this.material = material;
    }

    /** Of a list or the nation. */
    static List<Words> of(ReportMaterial material, StatusSheet sheet, List<ReportTable> tables) {
        ReportNotes notes = new ReportNotes(material);
        StatusTable table = sheet.table();
        notes.add(table.base() == PercentBase.ALL ? "note_base_all" : "note_base_living", "base", table.basePersons());
        notes.addCohort();
        if (material.words().find("note_" + table.scope()).isPresent()) {
            notes.add("note_" + table.scope());
        }
        // the nation's first page is for the minister: quality has a table there, and the foot has the revision
        if (!table.scope().equals(FigureStore.NATIONAL_CASES)) {
            notes.addQuality(sheet);
            notes.addRevision(table.revision(), table.scope() + "/" + table.asOf() + "/r" + table.revision());
        }
        notes.addSymbols(tables);
        return notes.notes;
    }

    /** Of a place. */
    static List<Words> of(
            ReportMaterial material, Words about, int revision, String reference, List<ReportTable> tables) {
        ReportNotes notes = new ReportNotes(material);
        notes.notes.add(about);
        notes.add("note_base_place");
        notes.addCohort();
        notes.addRevision(revision, reference);
        notes.addSymbols(tables);
        return notes.notes;
    }

    private void add(String key, Object... namesAndValues) {
        notes.add(material.words().get(key, namesAndValues));
    }

    private void addQuality(StatusSheet sheet) {
        add(
                "note_quality",
                "rejected",
                sheet.rejected(),
                "quarantined",
                sheet.quarantined(),
                "in_review",
                sheet.inReview(),
                "repeated",
                sheet.repeatedRows());
        add("note_links", "in_register", sheet.inRegister(), "on_another", sheet.onAnotherList());
    }

    private void addCohort() {
        add(
                "note_cohort",
                "cohort",
                material.words().cohort(material.cohort().id()),
                "cut_off",
                material.words().date(material.cohort().cutOff()));
    }

    private void addRevision(int revision, String reference) {
        add("note_revision", "revision", revision, "reference", reference);
    }

    private void addSymbols(List<ReportTable> tables) {
        Words legend = material.words().get(material.against().isPresent() ? "note_symbols" : "note_symbols_one_date");
        Set<CellSymbol> used = EnumSet.noneOf(CellSymbol.class);
        tables.forEach(table -> table.lines()
                .forEach(line -> line.cells().forEach(cell -> {
                    if (cell instanceof Cell.Instead instead) {
                        used.add(instead.symbol());
                    }
                })));
        for (CellSymbol symbol : used) {
            Disclosure.Symbol meaning = material.disclosure().symbol(symbol);
            Words more = material.words().get("note_legend", "mark", meaning.mark(), "meaning", meaning.meaning());
            legend = new Words(legend.thai() + " " + more.thai(), legend.english() + " " + more.english());
        }
        notes.add(legend);
    }
}
