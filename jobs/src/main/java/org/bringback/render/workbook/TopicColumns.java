package org.bringback.render.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bringback.render.PlainText;
import org.bringback.render.SharedNames;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/**
 * The columns that the tables of one topic have between them, in the order in which they are met. What stands above a
 * column is part of its heading where all tables agree on it. Words take two columns, Thai and English.
 */
final class TopicColumns {

    private final Map<String, ReportColumn> columns = new LinkedHashMap<>();
    private final Map<String, Integer> indices = new LinkedHashMap<>();

    private TopicColumns() {}

    static TopicColumns of(List<ReportTable> tables) {
        TopicColumns union = new TopicColumns();
        tables.forEach(table ->
                table.columns().forEach(column -> union.columns.merge(key(column), column, TopicColumns::agreed)));
        int index = 0;
        for (Map.Entry<String, ReportColumn> column : union.columns.entrySet()) {
            union.indices.put(column.getKey(), index);
            index += column.getValue().unit() == Unit.TEXT ? 2 : 1;
        }
        return union;
    }

    /** Where a column stands, counted from the first of them. */
    int index(ReportColumn column) {
        Integer index = indices.get(key(column));
        if (index == null) {
            throw new IllegalArgumentException("no column " + column.id());
        }
        return index;
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (ReportColumn column : columns.values()) {
            BilingualText name = SharedNames.name(column);
            if (column.unit() == Unit.TEXT) {
                headings.add(name.thai());
                headings.add(name.english());
            } else {
                headings.add(both(name));
            }
        }
        return headings;
    }

    static String both(BilingualText words) {
        BilingualText plain = PlainText.of(words);
        return List.of(plain.thai(), plain.english()).stream().distinct().collect(Collectors.joining("\n"));
    }

    private static ReportColumn agreed(ReportColumn one, ReportColumn other) {
        boolean agree = one.spanner().equals(other.spanner());
        return agree ? one : ReportColumn.of(one.id(), one.head(), one.unit());
    }

    // a unit belongs to the column: words need two places
    private static String key(ReportColumn column) {
        return column.id() + (column.unit() == Unit.TEXT ? "/words" : "");
    }
}
