package org.bringback.render.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/** All reports' lines of one topic as one table in one language. No cell of it is empty. */
final class PeopleTopic {

    private static final BilingualText REPORT = new BilingualText("รายงาน", "Report");
    private static final String NOTHING = "–";

    private final List<Part> parts;
    private final DisclosureRules disclosure;
    private final Language language;
    /** By heading, which tells the columns of different days apart: a heading occurs once in a table. */
    private final Map<String, ReportColumn> columns = new LinkedHashMap<>();

    record Part(Report report, ReportTable table) {}

    /** @param parts at least one */
    PeopleTopic(List<Part> parts, DisclosureRules disclosure, Language language) {
        this.parts = parts;
        this.disclosure = disclosure;
        this.language = language;
        parts.forEach(part -> part.table().columns().forEach(column -> columns.putIfAbsent(heading(column), column)));
    }

    private String heading(ReportColumn column) {
        return SharedNames.name(column).in(language);
    }

    String title() {
        return widest().title().in(language);
    }

    /** Reports may divide finer than others: by area and not by province only. */
    private ReportTable widest() {
        return parts.stream()
                .map(Part::table)
                .max(Comparator.comparingInt(table -> table.title().thai().length()))
                .orElseThrow();
    }

    /** Every note with the reports whose lines alone it is about; with none where it is about all of them. */
    Map<BilingualText, Set<String>> notes() {
        Map<BilingualText, Set<String>> notes = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>();
        for (Part part : parts) {
            String report = part.report().abbreviation().in(language);
            all.add(report);
            part.table()
                    .notes()
                    .forEach(note -> notes.computeIfAbsent(note, any -> new LinkedHashSet<>())
                            .add(report));
        }
        notes.replaceAll((note, reports) -> reports.equals(all) ? Set.of() : reports);
        return notes;
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        headings.add(REPORT.in(language));
        headings.add(widest().stub().in(language));
        headings.addAll(columns.keySet());
        return headings;
    }

    /** So that the figures of most tables stand on a screen of 1,366 pixels. */
    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(14, 32));
        columns.values().forEach(column -> widths.add(column.unit() == Unit.TEXT ? 36 : 13));
        return widths;
    }

    List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Integer> here = new LinkedHashMap<>();
            for (int index = 0; index < part.table().columns().size(); index++) {
                here.put(heading(part.table().columns().get(index)), index);
            }
            part.table().rows().forEach(row -> rows.add(row(part, row, here)));
        }
        return rows;
    }

    private List<Object> row(Part part, ReportRow row, Map<String, Integer> here) {
        List<Object> cells = new ArrayList<>();
        cells.add(part.report().abbreviation().in(language));
        cells.add(row.head().in(language));
        columns.keySet().forEach(heading -> {
            Integer index = here.get(heading);
            cells.add(
                    index == null
                            ? disclosure.symbol(CellSymbol.NOT_APPLICABLE).mark()
                            : cell(
                                    row.cells().get(index),
                                    part.table().columns().get(index)));
        });
        return cells;
    }

    private Object cell(ReportCell cell, ReportColumn column) {
        if (cell instanceof ReportCell.Figure figure) {
            return new PeopleSheets.Amount(figure.value(), column.unit());
        }
        if (cell instanceof ReportCell.Day day) {
            return day.date();
        }
        String text = cell instanceof ReportCell.Instead instead
                ? disclosure.symbol(instead.symbol()).mark()
                : ((ReportCell.Text) cell).words().in(language);
        return text.isBlank() ? NOTHING : text;
    }
}
