package org.bringback.source.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.jspecify.annotations.Nullable;

/**
 * How an XLS is built: which sheets it announces, which one is being read, and whether everything that was begun has an
 * end. Such a file has no checksum, so what is lost shows only here.
 */
final class XlsStructure {

    private static final Set<Integer> KINDS = Set.of(
            BOFRecord.TYPE_WORKBOOK,
            BOFRecord.TYPE_VB_MODULE,
            BOFRecord.TYPE_WORKSHEET,
            BOFRecord.TYPE_CHART,
            BOFRecord.TYPE_EXCEL_4_MACRO,
            BOFRecord.TYPE_WORKSPACE_FILE);

    private final List<BoundSheetRecord> announced = new ArrayList<>();
    private final Map<String, MissingRows> missing = new LinkedHashMap<>();
    private final BitSet rowsAnnounced = new BitSet();
    private final BitSet rowsSeen = new BitSet();
    private int begun;
    private int depth;
    private @Nullable String sheet;

    /** @throws IOException when no such record can stand here */
    void accept(Record record) throws IOException {
        if (record instanceof BOFRecord begin) {
            begin(begin);
        } else if (record instanceof EOFRecord) {
            end();
        } else if (record instanceof BoundSheetRecord bound) {
            announced.add(bound);
        } else if (record instanceof RowRecord row && row.getLastCol() > row.getFirstCol()) {
            rowsAnnounced.set(row.getRowNumber());
        } else if (record instanceof MulBlankRecord blanks && depth == 1) {
            rowsSeen.set(blanks.getRow());
        } else if (record instanceof CellValueRecordInterface cell && depth == 1) {
            rowsSeen.set(cell.getRow());
        } else if (record.getSid() == 0) {
            throw new IOException("zeros in place of records");
        }
    }

    /** Charts lie inside the sheets that show them, as substreams of their own. */
    private void begin(BOFRecord record) throws IOException {
        depth++;
        if (!KINDS.contains(record.getType())) {
            throw new IOException("no such kind of sheet");
        }
        if (depth == 1 && record.getType() != BOFRecord.TYPE_WORKBOOK) {
            BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(announced);
            if (begun >= inOrder.length) {
                throw new IOException("a sheet that was not announced");
            }
            boolean table = record.getType() == BOFRecord.TYPE_WORKSHEET;
            sheet = table ? inOrder[begun].getSheetname() : null;
            begun++;
        }
    }

    private void end() {
        depth--;
        if (depth == 0 && sheet != null) {
            rowsAnnounced.andNot(rowsSeen);
            if (!rowsAnnounced.isEmpty()) {
                missing.put(sheet, new MissingRows(rowsAnnounced.nextSetBit(0) + 1L, rowsAnnounced.cardinality()));
            }
        }
        if (depth == 0) {
            rowsAnnounced.clear();
            rowsSeen.clear();
        }
    }

    /** The sheet being read, when its cells are rows of a table and not of a chart in it. */
    Optional<String> table() {
        return depth == 1 ? sheet() : Optional.empty();
    }

    Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** The first sheet that is announced and never began. */
    Optional<String> missingSheet() {
        BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(announced);
        return begun < inOrder.length ? Optional.of(inOrder[begun].getSheetname()) : Optional.empty();
    }

    /** @throws IOException when the file ends before what was begun in it, or announces no sheet at all */
    void checkEnd() throws IOException {
        if (depth != 0 || announced.isEmpty()) {
            throw new IOException("the file ends in the middle");
        }
    }

    /** Rows that a sheet announces and of which nothing is there, by sheet. */
    Map<String, MissingRows> missingRows() {
        return missing;
    }
}
