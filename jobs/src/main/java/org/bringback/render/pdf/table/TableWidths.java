package org.bringback.render.pdf.table;

import java.util.Arrays;
import java.util.List;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.bringback.table.report.table.Unit;

/** How wide a table's columns are, the first one included. Figures get what the template says, words what is left. */
final class TableWidths {

    private static final String PROPERTY = "org.bringback.width.";

    private static final int WIDEST_STUB = 250;

    private final JasperDesign design;
    private final TableLayout layout;

    TableWidths(JasperDesign design, TableLayout layout) {
        this.design = design;
        this.layout = layout;
    }

    /** In points; they add up to the width of the template. */
    int[] inPoints() {
        int whole = design.getColumnWidth();
        List<TableLayout.Slot> columns = layout.columns();
        int[] widths = new int[columns.size() + 1];
        widths[0] = wanted("stub");
        int texts = 0;
        for (int i = 0; i < columns.size(); i++) {
            boolean text = columns.get(i).unit() == Unit.TEXT;
            texts += text ? 1 : 0;
            widths[i + 1] = text && !layout.longNames()
                    ? 0
                    : wanted(TableLayout.word(columns.get(i).unit()));
        }
        if (layout.longNames()) {
            return fitted(widths, whole);
        }
        int left = whole - Arrays.stream(widths).sum();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).unit() == Unit.TEXT) {
                widths[i + 1] = Math.max(left / texts, widths[0]);
            }
        }
        return fitted(widths, whole);
    }

    /** The first column takes what is left over; where it is too little, all others give up the same share. */
    private static int[] fitted(int[] widths, int whole) {
        int others = Arrays.stream(widths).skip(1).sum();
        int room = whole - widths[0];
        if (others > room) {
            for (int i = 1; i < widths.length; i++) {
                widths[i] = widths[i] * room / others;
            }
            others = Arrays.stream(widths).skip(1).sum();
        }
        widths[0] = whole - others;
        return widened(widths, whole);
    }

    /** A few narrow columns far from the names are hard to read: they share what the names do not need. */
    private static int[] widened(int[] widths, int whole) {
        int others = whole - widths[0];
        if (widths[0] > WIDEST_STUB && others > 0) {
            int share = Math.min(2 * others, whole - WIDEST_STUB);
            for (int i = 1; i < widths.length; i++) {
                widths[i] = widths[i] * share / others;
            }
            widths[0] = whole - Arrays.stream(widths).skip(1).sum();
        }
        return widths;
    }

    private int wanted(String column) {
        String width = layout.large() ? design.getProperty(PROPERTY + "large." + column) : null;
        if (width == null) {
            width = design.getProperty(PROPERTY + column);
        }
        if (width == null) {
            throw new IllegalArgumentException("the template has no property " + PROPERTY + column);
        }
        return Integer.parseInt(width);
    }
}
