package org.bringback.render.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** A report as real HTML: its sentences, charts, status table; all other tables behind their titles. */
final class ReportHtml {

    private final HtmlWriter html;
    private final CellFormat cells;
    private final SvgCharts charts;
    private final PublishedFiles files;

    ReportHtml(HtmlWriter html, CellFormat cells, SvgCharts charts, PublishedFiles files) {
        this.html = html;
        this.cells = cells;
        this.charts = charts;
        this.files = files;
    }

    /** @param heading {@code h1} for the first report of the page */
    void write(Report report, String heading) throws IOException {
        html.words(heading, report.name(), "tabindex", "-1");
        html.words("p", ReportFacts.facts(report), "class", "facts").line();
        if (report.banner().isPresent()) {
            html.words("p", report.banner().get(), "class", "edition").line();
        }
        sentences(report.keyMessages());
        charts(report);
        map(charts.findMap(report));
        for (ReportTable table : report.tables()) {
            table(report, table);
        }
        notes(report);
        files.writeOf(report.id().fileStem());
    }

    private void sentences(List<BilingualText> sentences) throws IOException {
        for (int index = 0; index < sentences.size(); index++) {
            html.words("p", sentences.get(index), "class", index == 0 ? "lead" : "more")
                    .line();
        }
    }

    private void charts(Report report) throws IOException {
        html.open("div", "class", "charts").line();
        SvgWriter svg = new SvgWriter(html);
        for (SvgChart chart : charts.list(report)) {
            svg.write(chart);
        }
        html.close("div").line();
    }

    private void map(Optional<SvgChart> map) throws IOException {
        if (map.isPresent()) {
            BilingualText title = map.get().title();
            html.open("details", "class", "map").words("summary", title).line();
            html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", title.thaiThenEnglish());
            new SvgWriter(html).write(map.get());
            html.close("div", "details").line();
        }
    }

    private void table(Report report, ReportTable table) throws IOException {
        String id = report.id().fileStem() + "-" + table.topic().word();
        TableHtml tables = new TableHtml(html, cells);
        if (table.topic().leads()) {
            tables.write(table, id);
            return;
        }
        html.open("details").words("summary", table.title()).line();
        tables.write(table, id);
        html.close("details").line();
    }

    private void notes(Report report) throws IOException {
        html.open("ul", "class", "notes").line();
        for (BilingualText note : report.notes()) {
            html.words("li", note).line();
        }
        html.open("li").words(PageLabels.REFERENCE).text(" ").open("code").text(report.reference());
        html.close("code", "li", "ul").line();
    }
}
