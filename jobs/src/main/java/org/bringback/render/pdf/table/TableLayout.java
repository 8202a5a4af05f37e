package org.bringback.render.pdf.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;

/**
 * How a table's columns lie beside each other; tables of one layout share a compiled template.
 *
 * @param large as on the first page
 * @param longNames whether the first column needs the room that words in other columns would take
 * @param columns without the first, which names the lines
 */
public record TableLayout(boolean large, boolean longNames, List<Slot> columns) {

    /**
     * One column.
     *
     * @param span how many columns the head above this one spans; 0 where there is none or another column has begun it
     * @param under whether some head is above
     */
    record Slot(Unit unit, int span, boolean under) {}

    public static TableLayout of(ReportTable table, boolean large) {
        List<Slot> slots = new ArrayList<>();
        List<ReportColumn> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            boolean begins = i == 0
                    || !columns.get(i).spanner().equals(columns.get(i - 1).spanner());
            boolean under = columns.get(i).spanner().isPresent();
            slots.add(new Slot(columns.get(i).unit(), under && begins ? span(columns, i) : 0, under));
        }
        boolean longNames = table.topic().leads() && !table.topic().isStatus();
        return new TableLayout(large, longNames, List.copyOf(slots));
    }

    private static int span(List<ReportColumn> columns, int first) {
        int end = first;
        while (end < columns.size()
                && columns.get(end).spanner().equals(columns.get(first).spanner())) {
            end++;
        }
        return end - first;
    }

    boolean hasHeadsAbove() {
        return columns.stream().anyMatch(Slot::under);
    }

    /** Whether figures stand in the column, to be added up by eye. */
    static boolean isNumeric(Unit unit) {
        return unit != Unit.TEXT && unit != Unit.DATE;
    }

    /** As the template's properties call it. */
    static String word(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
