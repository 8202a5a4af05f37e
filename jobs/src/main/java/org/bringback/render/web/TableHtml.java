package org.bringback.render.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bringback.render.SharedNames;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** A table that screen readers can walk through; the page's script builds the same from data. */
final class TableHtml {

    private final HtmlWriter html;
    private final CellFormat cells;

    TableHtml(HtmlWriter html, CellFormat cells) {
        this.html = html;
        this.cells = cells;
    }

    /** @param id unique in the page */
    void write(ReportTable table, String id) throws IOException {
        html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-labelledby", id + "-caption");
        html.open("table", "data-topic", table.topic().word());
        html.words("caption", table.title(), "id", id + "-caption").line();
        head(table);
        html.open("tbody").line();
        for (ReportRow line : table.rows()) {
            line(table, line);
        }
        html.close("tbody", "table", "div").line();
        notes(table.notes(), table.number());
    }

    private void notes(List<BilingualText> notes, Optional<String> reference) throws IOException {
        for (BilingualText note : notes) {
            html.words("p", note, "class", "note").line();
        }
        if (reference.isPresent()) {
            html.open("p", "class", "note").words(PageLabels.REFERENCE).text(" ");
            html.open("code").text(reference.get()).close("code", "p").line();
        }
    }

    private void head(ReportTable table) throws IOException {
        boolean grouped =
                table.columns().stream().anyMatch(column -> column.spanner().isPresent());
        html.open("thead");
        if (grouped) {
            html.open("tr").words("th", table.stub(), "scope", "col", "rowspan", "2");
            groups(table.columns());
            html.close("tr").line();
        }
        html.open("tr");
        if (!grouped) {
            html.words("th", table.stub(), "scope", "col");
        }
        for (ReportColumn column : table.columns()) {
            html.words("th", column.head(), "scope", "col", "class", kind(column.unit()), "data-column", column.id());
        }
        html.close("tr", "thead").line();
    }

    private void groups(List<ReportColumn> columns) throws IOException {
        for (int first = 0; first < columns.size(); ) {
            int end = first + 1;
            while (end < columns.size()
                    && columns.get(end).spanner().equals(columns.get(first).spanner())) {
                end++;
            }
            BilingualText over = columns.get(first).spanner().orElse(CellFormat.same(""));
            html.words("th", over, "scope", "colgroup", "colspan", Integer.toString(end - first), "class", "over");
            first = end;
        }
    }

    private void line(ReportTable table, ReportRow line) throws IOException {
        html.open("tr", "class", SharedNames.key(line.weight()), "data-line", line.id());
        html.words("th", line.head(), "scope", "row", "class", "l" + Math.min(3, line.level()));
        for (int column = 0; column < table.columns().size(); column++) {
            Unit unit = table.columns().get(column).unit();
            ReportCell cell = line.cells().get(column);
            cell(cells.textOf(cell, unit), unit);
        }
        html.close("tr").line();
    }

    // most of the page: figures need no class, and a cell's end needs no tag
    private void cell(BilingualText words, Unit unit) throws IOException {
        html.open("td", unit == Unit.TEXT ? new String[] {"class", kind(unit)} : new String[0])
                .words(words);
    }

    /** How a column is set: words to the left, all else to the right. */
    static String kind(Unit unit) {
        return unit == Unit.TEXT ? "w" : "n";
    }
}
