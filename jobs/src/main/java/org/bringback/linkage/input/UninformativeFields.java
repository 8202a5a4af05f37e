package org.bringback.linkage.input;

import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.record.RecordTable;
import org.bringback.text.BilingualText;

/** Fields that cannot tell rows apart: on one side all missing, or everywhere the same. */
final class UninformativeFields {
    static final ValueComparator UNINFORMATIVE = ValueComparator.lookup((left, right) -> 0);

    private UninformativeFields() {}

    static boolean isMissing(RecordTable left, RecordTable right, int field) {
        return onlyValue(left, field, 0) == 0 || onlyValue(right, field, 0) == 0;
    }

    static boolean isEverywhereTheSame(RecordTable left, RecordTable right, int field) {
        int only = onlyValue(left, field, 0);
        return only > 0 && onlyValue(right, field, only) == only;
    }

    /** The one value that all rows have that have any: 0 when none has, -1 when there are several. */
    private static int onlyValue(RecordTable table, int field, int expected) {
        int only = expected;
        for (int row = 0; row < table.rows(); row++) {
            int code = table.code(row, field);
            if (code != 0 && only != 0 && code != only) {
                return -1;
            }
            only = code == 0 ? only : code;
        }
        return only;
    }

    static BilingualText remark(ComparisonField field) {
        String columns = String.join(", ", field.columns());
        return new BilingualText(
                "ไม่ใช้ฟิลด์ " + field.name() + " เพราะคอลัมน์ " + columns + " ว่างทั้งหมดหรือเหมือนกันทั้งหมด",
                "field " + field.name() + " is ignored: column " + columns + " is all missing or all equal");
    }
}
