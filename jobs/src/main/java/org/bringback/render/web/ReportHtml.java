package org.bringback.render.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.ProvinceTiles;
import org.bringback.reference.Words;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportKind;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Topic;

/** A report as real HTML: its sentences, charts, status table; all other tables behind their titles. */
final class ReportHtml {

    private final Html html;
    private final CellWords cells;
    private final PublishedFiles files;

    ReportHtml(Html html, CellWords cells, PublishedFiles files) {
        this.html = html;
        this.cells = cells;
        this.files = files;
    }

    /** @param heading {@code h1} for the first report of the page */
    void write(Report report, String heading, ProvinceTiles tiles) throws IOException {
        html.words(heading, report.name(), "tabindex", "-1");
        html.words("p", PageParts.facts(report), "class", "facts").line();
        if (report.everyPage().isPresent()) {
            html.words("p", report.everyPage().get(), "class", "edition").line();
        }
        sentences(report.sentences());
        charts(report);
        if (report.id().kind() == ReportKind.NATIONAL) {
            map(TileMap.of(report, tiles, cells));
        }
        for (ReportTable table : report.tables()) {
            table(report, table);
        }
        notes(report);
        files.writeOf(report.id().fileStem());
    }

    private void sentences(List<Words> sentences) throws IOException {
        for (int place = 0; place < sentences.size(); place++) {
            html.words("p", sentences.get(place), "class", place == 0 ? "lead" : "more")
                    .line();
        }
    }

    private void charts(Report report) throws IOException {
        html.open("div", "class", "charts").line();
        ChartHtml charts = new ChartHtml(html);
        for (Chart chart : StatusCharts.of(report, cells)) {
            charts.write(chart);
        }
        Optional<Chart> ranked = RankedDots.of(report, cells);
        if (ranked.isPresent()) {
            charts.write(ranked.get());
        }
        html.close("div").line();
    }

    private void map(Optional<Chart> map) throws IOException {
        if (map.isPresent()) {
            Words title = map.get().title();
            html.open("details", "class", "map").words("summary", title).line();
            html.open(
                    "div",
                    "class",
                    "wide",
                    "role",
                    "region",
                    "tabindex",
                    "0",
                    "aria-label",
                    title.thai() + " / " + title.english());
            new ChartHtml(html).write(map.get());
            html.close("div", "details").line();
        }
    }

    private void table(Report report, ReportTable table) throws IOException {
        String id = report.id().fileStem() + "-" + table.topic().word();
        TableHtml tables = new TableHtml(html, cells);
        if (table.topic() == Topic.STATUS) {
            tables.write(table, id);
            return;
        }
        html.open("details").words("summary", table.title()).line();
        tables.write(table, id);
        html.close("details").line();
    }

    private void notes(Report report) throws IOException {
        html.open("ul", "class", "notes").line();
        for (Words note : report.notes()) {
            html.words("li", note).line();
        }
        html.open("li").words(PageWords.REFERENCE).text(" ").open("code").text(report.reference());
        html.close("code", "li", "ul").line();
    }
}
