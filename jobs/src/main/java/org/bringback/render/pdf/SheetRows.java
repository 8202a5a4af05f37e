package org.bringback.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.StatusRow;
import org.bringback.table.StatusSheet;

/** What the template's detail bands print, in order: statuses, total, charts, notes. */
final class SheetRows {

    private final StatusSheet sheet;
    private final Map<Status, Words> statusWords;
    private final Labels labels;
    private final PrintableText printable;
    private final List<Map<String, ?>> rows = new ArrayList<>();

    private SheetRows(StatusSheet sheet, Map<Status, Words> statusWords, Labels labels, PrintableText printable) {
        this.sheet = sheet;
        this.statusWords = statusWords;
        this.labels = labels;
        this.printable = printable;
    }

    static List<Map<String, ?>> of(
            StatusSheet sheet, Map<Status, Words> statusWords, Labels labels, PrintableText printable) {
        SheetRows content = new SheetRows(sheet, statusWords, labels, printable);
        content.addTable();
        content.rows.add(Map.of("kind", "charts"));
        content.addNotes();
        return content.rows;
    }

    private void addTable() {
        sheet.table().rows().forEach((status, row) -> addFigures("status", name(status), row));
        addFigures("total", labels.get("total"), sheet.table().total());
    }

    private String name(Status status) {
        Words words = statusWords.get(status);
        if (words == null) {
            throw new IllegalArgumentException("no words given for the status " + status);
        }
        return printable.of(words.in(labels.language()));
    }

    private void addFigures(String kind, String label, StatusRow row) {
        rows.add(Map.of(
                "kind", kind,
                "label", label,
                "againstPersons", Figures.persons(row.againstPersons()),
                "againstPercent", Figures.percent(row.againstPercent()),
                "persons", Figures.persons(row.persons()),
                "percent", Figures.percent(row.percent()),
                "change", Figures.change(row.change())));
    }

    private void addNotes() {
        List<String> notes = SheetNotes.of(sheet, labels);
        for (int i = 0; i < notes.size(); i++) {
            boolean first = i == 0;
            boolean last = i == notes.size() - 1;
            String list = first && last ? "full" : first ? "start" : last ? "end" : "";
            rows.add(Map.of("kind", "note", "label", printable.prose(notes.get(i)), "list", list));
        }
    }
}
