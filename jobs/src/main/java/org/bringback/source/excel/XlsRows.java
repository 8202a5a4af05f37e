package org.bringback.source.excel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.bringback.source.refusal.Limits;
import org.bringback.source.row.RowBuilder;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/** Gathers an XLS file's records to rows. A row is complete when a record of another row or the sheet's end comes. */
final class XlsRows {

    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(null);
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Deque<SourceRow> ready = new ArrayDeque<>();
    private final RowBuilder builder;

    private @Nullable SSTRecord strings;
    private boolean from1904;
    private int sheetsBegun;
    private @Nullable String sheet;
    private int row = -1;
    private int depth;
    private boolean formulaTextFollows;

    XlsRows(Limits limits) {
        this.builder = new RowBuilder(limits);
    }

    /** The oldest complete row not yet taken. */
    Optional<SourceRow> poll() {
        return Optional.ofNullable(ready.poll());
    }

    /** The row still open when the file ends without the end of its sheet. */
    Optional<SourceRow> last() {
        finishRow();
        return poll();
    }

    /** The sheet that is being read. */
    Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    void accept(Record record) {
        formats.processRecordInternally(record);
        if (record instanceof BOFRecord begin) {
            begin(begin);
        } else if (record instanceof EOFRecord) {
            finishRow();
            depth--;
        } else if (record instanceof BoundSheetRecord bound) {
            sheets.add(bound);
        } else if (record instanceof SSTRecord table) {
            strings = table;
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (record instanceof StringRecord text && formulaTextFollows) {
            formulaTextFollows = false;
            builder.formula(text.getString());
        } else if (record instanceof CellValueRecordInterface cell && depth == 1 && isData()) {
            cell(cell);
        }
    }

    /** Charts lie inside the sheets that show them, as substreams of their own. */
    private void begin(BOFRecord record) {
        depth++;
        if (depth == 1 && record.getType() != BOFRecord.TYPE_WORKBOOK) {
            BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(sheets);
            boolean table = record.getType() == BOFRecord.TYPE_WORKSHEET;
            sheet = table && sheetsBegun < inOrder.length ? inOrder[sheetsBegun].getSheetname() : null;
            sheetsBegun++;
        }
    }

    private boolean isData() {
        return sheet != null && !sheet.equals(XlsxParts.OWN_SHEET);
    }

    private void cell(CellValueRecordInterface cell) {
        if (cell.getRow() != row) {
            finishRow();
            row = cell.getRow();
        }
        finishFormula();
        if (cell.getColumn() < builder.size()) {
            throw new IllegalStateException("cells out of order");
        }
        builder.padTo(cell.getColumn());
        add(cell);
    }

    private void add(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            builder.text(string(label.getSSTIndex()));
        } else if (cell instanceof LabelRecord label) {
            builder.text(label.getValue());
        } else if (cell instanceof NumberRecord number) {
            builder.value(number(number, number.getValue()));
        } else if (cell instanceof BoolErrRecord value && value.isBoolean()) {
            builder.value(value.getBooleanValue() ? "TRUE" : "FALSE");
        } else if (cell instanceof BoolErrRecord value) {
            builder.error(FormulaError.forInt(value.getErrorValue()).getString());
        } else if (cell instanceof FormulaRecord formula) {
            addFormula(formula);
        } else {
            builder.value("");
        }
    }

    private void addFormula(FormulaRecord formula) {
        formulaTextFollows = formula.hasCachedResultString();
        if (!formulaTextFollows) {
            builder.formula(number(formula, formula.getValue()));
        }
    }

    private String string(int index) {
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
            throw new IllegalStateException("no such shared string");
        }
        return strings.getString(index).getString();
    }

    private String number(CellValueRecordInterface cell, double value) {
        int format = formats.getFormatIndex(cell);
        String code = format < 0 ? "" : String.valueOf(formats.getFormatString(format));
        boolean date = format >= 0 && DateFormats.isDate(format, DateFormats.isBuiltIn(format) ? "" : code);
        return date ? CellNumber.date(value, from1904) : CellNumber.plain(value);
    }

    private void finishFormula() {
        if (formulaTextFollows) {
            formulaTextFollows = false;
            builder.formula("");
        }
    }

    private void finishRow() {
        finishFormula();
        if (row >= 0) {
            ready.add(builder.row(Optional.ofNullable(sheet), row + 1L));
        }
        row = -1;
    }
}
