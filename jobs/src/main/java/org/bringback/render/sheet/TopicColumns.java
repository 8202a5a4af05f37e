package org.bringback.render.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bringback.reference.Words;
import org.bringback.render.PlainText;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Column;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Unit;

/**
 * The columns that the tables of one topic have between them, in the order in which they are met. What stands above a
 * column is part of its heading where all tables agree on it. Words take two columns, Thai and English.
 */
final class TopicColumns {

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private TopicColumns() {}

    static TopicColumns of(List<ReportTable> tables) {
        TopicColumns union = new TopicColumns();
        tables.forEach(table ->
                table.columns().forEach(column -> union.columns.merge(key(column), column, TopicColumns::agreed)));
        int place = 0;
        for (Map.Entry<String, Column> column : union.columns.entrySet()) {
            union.places.put(column.getKey(), place);
            place += column.getValue().unit() == Unit.TEXT ? 2 : 1;
        }
        return union;
    }

    /** Where a column stands, counted from the first of them. */
    int place(Column column) {
        Integer place = places.get(key(column));
        if (place == null) {
            throw new IllegalArgumentException("no column " + column.id());
        }
        return place;
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Column column : columns.values()) {
            Words name = SharedNames.name(column);
            if (column.unit() == Unit.TEXT) {
                headings.add(name.thai());
                headings.add(name.english());
            } else {
                headings.add(both(name));
            }
        }
        return headings;
    }

    static String both(Words words) {
        Words plain = PlainText.of(words);
        return List.of(plain.thai(), plain.english()).stream().distinct().collect(Collectors.joining("\n"));
    }

    private static Column agreed(Column one, Column other) {
        boolean agree = one.over().equals(other.over());
        return agree ? one : Column.of(one.id(), one.head(), one.unit());
    }

    // a unit belongs to the column: words need two places
    private static String key(Column column) {
        return column.id() + (column.unit() == Unit.TEXT ? "/words" : "");
    }
}
