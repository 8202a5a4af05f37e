package org.bringback.render.pdf.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/** The texts of one table, as {@code shared/table.jrxml} asks for them. */
public final class TableRows {

    private static final int DEEPEST = 3;

    private final ReportTable table;
    private final ReportText text;

    public TableRows(ReportTable table, ReportText text) {
        this.table = table;
        this.text = text;
    }

    public Map<String, Object> heads() {
        Map<String, Object> heads = new HashMap<>();
        heads.put("stub", text.formatted(table.stub()));
        heads.put("continued", text.label("continued", "title", text.formatted(table.title())));
        for (int i = 0; i < table.columns().size(); i++) {
            ReportColumn column = table.columns().get(i);
            heads.put("head" + (i + 1), text.formatted(column.head()));
            heads.put("over" + (i + 1), column.spanner().map(text::formatted).orElse(""));
        }
        return heads;
    }

    public List<Map<String, ?>> lines() {
        List<Map<String, ?>> lines = new ArrayList<>();
        for (ReportRow line : table.rows()) {
            Map<String, Object> row = line(line, lines.size() == table.rows().size() - 1);
            row.put("kept", kept(lines.size()));
            lines.add(row);
        }
        return lines;
    }

    // lines of one word stay on one page: the last two
    private String kept(int index) {
        return Integer.toString(Math.min(index, table.rows().size() - 2));
    }

    private Map<String, Object> line(ReportRow line, boolean last) {
        Map<String, Object> row = new HashMap<>();
        row.put("stub", text.formatted(line.head()));
        row.put("weight", line.weight().name().toLowerCase(Locale.ROOT));
        row.put("level", Integer.toString(Math.min(DEEPEST, line.level())));
        row.put("table", last ? "end" : "");
        for (int i = 0; i < line.cells().size(); i++) {
            row.put(
                    "cell" + (i + 1),
                    text.formatted(line.cells().get(i), table.columns().get(i).unit()));
        }
        return row;
    }
}
