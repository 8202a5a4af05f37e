package org.bringback.table.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bringback.reference.PublicationDetails;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.StatusSheet;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

/** The notes of a report. Every number in them is one of its figures. */
final class ReportNotes {

    private final ReportInput input;
    private final List<BilingualText> notes = new ArrayList<>();

    private ReportNotes(ReportInput input) {
        this.input = input;
    }

    /** Of a list or the nation. */
    static List<BilingualText> of(ReportInput input, StatusSheet sheet, List<ReportTable> tables) {
        ReportNotes notes = new ReportNotes(input);
        StatusTable table = sheet.table();
        notes.add(table.base() == PercentBase.ALL ? "note_base_all" : "note_base_living", "base", table.basePersons());
        notes.addCohort();
        if (input.words().find("note_" + table.scope()).isPresent()) {
            notes.add("note_" + table.scope());
        }
        // the nation's first page is for the minister: quality has a table there, and the foot has the revision
        if (!table.scope().equals(FigureStore.NATIONAL_CASES)) {
            notes.addQuality(sheet);
            notes.addRevision(table.revision(), table.scope() + "/" + table.asOf() + "/r" + table.revision());
        }
        // the nation's stands below the lists, as its first page is full
        if (!table.scope().equals(FigureStore.NATIONAL_CASES)) {
            notes.add("note_statuses");
        }
        notes.addSymbols(tables);
        notes.addPublication();
        return notes.notes;
    }

    /** Of a place. */
    static List<BilingualText> of(
            ReportInput input, BilingualText about, int revision, String reference, List<ReportTable> tables) {
        ReportNotes notes = new ReportNotes(input);
        notes.notes.add(about);
        notes.add("note_base_place");
        notes.addCohort();
        notes.add("note_statuses");
        notes.addRevision(revision, reference);
        notes.addSymbols(tables);
        return notes.notes;
    }

    private void add(String key, Object... namesAndValues) {
        notes.add(input.words().get(key, namesAndValues));
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
        // nobody is "found 0 times" where there was nothing to look in
        if (sheet.inRegister().isPresent()) {
            add("note_links", "in_register", sheet.inRegister().getAsLong(), "on_another", sheet.onAnotherList());
        } else {
            add("note_links_no_register", "on_another", sheet.onAnotherList());
        }
    }

    private void addCohort() {
        add(
                "note_cohort",
                "cohort",
                input.words().cohort(input.cohort().id()),
                "cut_off",
                input.words().date(input.cohort().cutOff()));
    }

    private void addRevision(int revision, String reference) {
        add("note_revision", "revision", revision, "reference", reference);
    }

    /** In one note: the first page has no room for three. */
    private void addPublication() {
        PublicationDetails publication = input.words().publication();
        List<BilingualText> parts = new ArrayList<>();
        publication
                .next(input.asOf())
                .ifPresent(day -> parts.add(
                        input.words().get("note_next", "date", input.words().date(day))));
        publication.contact().ifPresent(contact -> parts.add(input.words().get("note_contact", "contact", contact)));
        publication.url().ifPresent(url -> parts.add(input.words().get("note_url", "url", url)));
        parts.stream()
                .reduce((one, other) ->
                        new BilingualText(one.thai() + " · " + other.thai(), one.english() + " · " + other.english()))
                .ifPresent(notes::add);
    }

    private void addSymbols(List<ReportTable> tables) {
        boolean changes = tables.stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.unit() == Unit.CHANGE);
        BilingualText legend = input.words().get(changes ? "note_symbols" : "note_symbols_one_date");
        Set<CellSymbol> used = EnumSet.noneOf(CellSymbol.class);
        tables.forEach(table -> table.rows()
                .forEach(row -> row.cells().forEach(cell -> {
                    if (cell instanceof ReportCell.Instead instead) {
                        used.add(instead.symbol());
                    }
                })));
        for (CellSymbol symbol : used) {
            DisclosureRules.Symbol meaning = input.disclosure().symbol(symbol);
            BilingualText more = input.words().get("note_legend", "mark", meaning.mark(), "meaning", meaning.meaning());
            legend = new BilingualText(legend.thai() + " " + more.thai(), legend.english() + " " + more.english());
        }
        notes.add(legend);
    }
}
