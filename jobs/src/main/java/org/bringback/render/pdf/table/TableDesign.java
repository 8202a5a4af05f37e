package org.bringback.render.pdf.table;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;

/**
 * Makes the template of one layout from {@code shared/table.jrxml}: its elements with the keys {@code over}, {@code
 * head} and {@code cell} stand for one column each and are repeated for every column.
 */
final class TableDesign {

    private static final String TAG = "net.sf.jasperreports.export.pdf.tag.";

    private final JasperDesign design;
    private final TableLayout layout;
    private final int[] widths;

    private TableDesign(JasperDesign design, TableLayout layout) {
        this.design = design;
        this.layout = layout;
        this.widths = new TableWidths(design, layout).inPoints();
    }

    static void lay(JasperDesign design, TableLayout layout) throws JRException {
        TableDesign table = new TableDesign(design, layout);
        table.layHeads();
        table.layCells();
    }

    private void layHeads() throws JRException {
        JRDesignBand band = (JRDesignBand) design.getColumnHeader();
        JRDesignFrame frame = (JRDesignFrame) find(band.getElements(), "heads");
        JRDesignTextField stub = take(frame, "stubHead");
        JRDesignTextField over = take(frame, "over");
        JRDesignTextField head = take(frame, "head");
        int lower = layout.hasHeadsAbove() ? over.getHeight() : 0;
        int height = lower + head.getHeight();
        frame.setHeight(height);
        band.setHeight(height);
        stub.setHeight(height);
        stub.setWidth(widths[0]);
        List<JRDesignTextField> upperRow = new ArrayList<>(List.of(stub));
        List<JRDesignTextField> lowerRow = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            TableLayout.Slot slot = layout.columns().get(i);
            if (slot.span() > 0) {
                upperRow.add(above(over, i, slot.span()));
            }
            JRDesignTextField copy = copy(head, "head", i);
            copy.setY(slot.under() ? lower : 0);
            copy.setHeight(slot.under() ? head.getHeight() : height);
            if (slot.under()) {
                copy.setPositionType(PositionTypeEnum.FLOAT);
            }
            align(copy, slot);
            (slot.under() ? lowerRow : upperRow).add(copy);
            parameter("head" + (i + 1));
        }
        addRows(frame, upperRow, lowerRow);
    }

    private JRDesignTextField above(JRDesignTextField over, int first, int span) throws JRException {
        JRDesignTextField copy = copy(over, "over", first);
        copy.setWidth(sum(first + 1, first + 1 + span));
        copy.getPropertiesMap().setProperty(TAG + "colspan", Integer.toString(span));
        parameter("over" + (first + 1));
        return copy;
    }

    private void addRows(JRDesignFrame frame, List<JRDesignTextField> upper, List<JRDesignTextField> lower) {
        for (JRDesignTextField cell : upper) {
            boolean spansBoth = !lower.isEmpty() && cell.getPropertiesMap().getProperty(TAG + "colspan") == null;
            if (spansBoth) {
                cell.getPropertiesMap().setProperty(TAG + "rowspan", "2");
            }
        }
        addRow(frame, upper);
        if (!lower.isEmpty()) {
            addRow(frame, lower);
        }
    }

    private void addRow(JRDesignFrame frame, List<JRDesignTextField> row) {
        for (int i = 0; i < row.size(); i++) {
            String tag = row.size() == 1 ? "full" : i == 0 ? "start" : i == row.size() - 1 ? "end" : "";
            row.get(i).getPropertiesMap().setProperty(TAG + "tr", tag);
            style(row.get(i));
            frame.addElement(row.get(i));
        }
    }

    private void layCells() throws JRException {
        JRDesignFrame frame =
                (JRDesignFrame) find(design.getDetailSection().getBands()[0].getElements(), "line");
        JRDesignTextField stub = (JRDesignTextField) find(frame.getElements(), "stub");
        stub.setWidth(widths[0]);
        style(stub);
        JRDesignTextField cell = take(frame, "cell");
        for (int i = 0; i < layout.columns().size(); i++) {
            JRDesignTextField copy = copy(cell, "cell", i);
            align(copy, layout.columns().get(i));
            style(copy);
            frame.addElement(copy);
            field("cell" + (i + 1));
        }
    }

    private JRDesignTextField copy(JRDesignTextField prototype, String name, int column) {
        JRDesignTextField copy = (JRDesignTextField) prototype.clone();
        copy.setUUID(null);
        copy.setX(sum(0, column + 1));
        copy.setWidth(widths[column + 1]);
        copy.setExpression(new JRDesignExpression(
                prototype.getExpression().getText().replace('{' + name + '}', "{" + name + (column + 1) + '}')));
        return copy;
    }

    private static void align(JRDesignTextField text, TableLayout.Slot slot) {
        if (!TableLayout.isNumeric(slot.unit())) {
            text.setHorizontalTextAlign(HorizontalTextAlignEnum.LEFT);
            text.getLineBox().setLeftPadding(8);
        }
    }

    /** On the first page styles are used whose names end in Large. */
    private void style(JRDesignElement element) {
        JRStyle style = element.getStyle();
        String name = style == null ? element.getStyleNameReference() : style.getName();
        JRStyle large = design.getStylesMap().get(name + "Large");
        if (layout.large() && large != null) {
            element.setStyleNameReference(null);
            element.setStyle(large);
        }
    }

    private int sum(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += widths[i];
        }
        return sum;
    }

    private void parameter(String name) throws JRException {
        JRDesignParameter parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(String.class);
        design.addParameter(parameter);
    }

    private void field(String name) throws JRException {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(String.class);
        design.addField(field);
    }

    private static JRDesignTextField take(JRDesignFrame frame, String key) {
        JRDesignTextField found = (JRDesignTextField) find(frame.getElements(), key);
        frame.removeElement(found);
        return found;
    }

    private static JRElement find(JRElement[] elements, String key) {
        for (JRElement element : elements) {
            if (key.equals(element.getKey())) {
                return element;
            }
        }
        throw new IllegalArgumentException("the template has no element with the key " + key);
    }
}
