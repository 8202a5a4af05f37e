package org.bringback.linkage.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.RecordSource;
import org.bringback.text.BilingualText;

/** Which cells of a row are wanted: a slot for each, the reference's last where there is one. */
final class ColumnProjection {
    private final int[] slotOf;
    private final List<Part> parts = new ArrayList<>();
    private int slots;
    private int idSlot = -1;

    /** A field's slots. */
    record Part(List<Integer> slots, byte[] separatorBytes, Dictionary values) {}

    private ColumnProjection(int columns) {
        slotOf = new int[columns];
        Arrays.fill(slotOf, -1);
    }

    static ColumnProjection of(String file, List<String> columns, Optional<String> id, List<FieldColumns> fields) {
        ColumnProjection plan = new ColumnProjection(columns.size());
        for (FieldColumns field : fields) {
            List<Integer> slots = field.columns().stream()
                    .map(column -> plan.slot(index(file, columns, column)))
                    .toList();
            plan.parts.add(new Part(slots, field.separator().getBytes(StandardCharsets.UTF_8), field.values()));
        }
        id.ifPresent(column -> plan.idSlot = plan.slot(index(file, columns, column)));
        return plan;
    }

    private static int index(String file, List<String> columns, String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new LinkageException(new BilingualText(
                            "โมเดลต้องใช้คอลัมน์ " + column + " แต่ไม่มีใน " + file + " ซึ่งมี ",
                            "the model asks for column " + column + ", which " + file + " does not have; it has ")
                    .join(RecordSource.shown(columns)));
        }
        return index;
    }

    private int slot(int column) {
        if (slotOf[column] < 0) {
            slotOf[column] = slots++;
        }
        return slotOf[column];
    }

    int[] slotOf() {
        return slotOf;
    }

    int slots() {
        return slots;
    }

    List<Part> parts() {
        return parts;
    }

    /** The numbers of the fields, those together that fill one dictionary and so cannot be coded side by side. */
    List<List<Integer>> fieldsByDictionary() {
        IdentityHashMap<Dictionary, List<Integer>> groups = new IdentityHashMap<>();
        List<List<Integer>> inOrder = new ArrayList<>();
        for (int field = 0; field < parts.size(); field++) {
            List<Integer> group = groups.computeIfAbsent(parts.get(field).values(), values -> {
                List<Integer> fresh = new ArrayList<>();
                inOrder.add(fresh);
                return fresh;
            });
            group.add(field);
        }
        return inOrder;
    }

    /** The reference's slot, or -1. */
    int idSlot() {
        return idSlot;
    }
}
