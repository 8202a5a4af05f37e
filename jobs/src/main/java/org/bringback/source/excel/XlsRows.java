package org.bringback.source.excel;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
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
    private final XlsStructure structure = new XlsStructure();
    /** Rows of the sheet that are finished. */
    private final BitSet done = new BitSet();

    private final Deque<SourceRow> ready = new ArrayDeque<>();
    private final RowBuilder builder;

    private @Nullable SSTRecord strings;
    private boolean from1904;
    private int row = -1;
    private boolean formulaTextFollows;

    XlsRows(Limits limits) {
        this.builder = new RowBuilder(limits);
    }

    /** The oldest complete row not yet taken. */
    Optional<SourceRow> poll() {
        return Optional.ofNullable(ready.poll());
    }

    /** The sheet that is being read. */
    Optional<String> sheet() {
        return structure.sheet();
    }

    XlsStructure structure() {
        return structure;
    }

    /** @throws IOException when no such record can stand here */
    void accept(Record record) throws IOException {
        formats.processRecordInternally(record);
        if (record instanceof EOFRecord || record instanceof BOFRecord) {
            finishRow();
            done.clear();
        }
        structure.accept(record);
        if (record instanceof SSTRecord table) {
            strings = table;
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (record instanceof StringRecord text && formulaTextFollows) {
            formulaTextFollows = false;
            builder.formula(text.getString());
        } else if (record instanceof CellValueRecordInterface cell && isData()) {
            cell(cell);
        }
    }

    private boolean isData() {
        return structure
                .table()
                .filter(name -> !name.equals(XlsxParts.OWN_SHEET))
                .isPresent();
    }

    private void cell(CellValueRecordInterface cell) throws IOException {
        if (cell.getRow() != row) {
            finishRow();
            row = cell.getRow();
            if (done.get(row)) {
                throw new IOException("a row in two pieces");
            }
        }
        finishFormula();
        if (cell.getColumn() < builder.size()) {
            throw new IOException("cells out of order");
        }
        builder.padTo(cell.getColumn());
        add(cell);
    }

    private void add(CellValueRecordInterface cell) throws IOException {
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

    private String string(int index) throws IOException {
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
            throw new IOException("no such shared string");
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
            ready.add(builder.row(structure.sheet(), row + 1L));
            done.set(row);
        }
        row = -1;
    }
}
