package org.bringback.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.RecordTable;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowIdIndexTest {

    @Test
    void everyReferenceLeadsToItsRowAndNoOtherDoes() {
        String[] ids = IntStream.range(0, 3000).mapToObj(row -> "id-" + row * 7).toArray(String[]::new);
        RowIdIndex index = new RowIdIndex(table(ids));
        for (int row = 0; row < ids.length; row++) {
            assertThat(index.find(ids[row])).isEqualTo(row);
        }
        assertThat(index.find("id-1")).isEqualTo(-1);
        assertThat(index.find("")).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"a a b, 2", "a b a, 3", "a '' b, 2"})
    void aRowThatCannotBeNamedIsRefusedByItsNumber(String ids, int row) {
        RecordTable table = table(ids.replace("''", "").split(" ", -1));
        assertThatThrownBy(() -> new RowIdIndex(table))
                .isInstanceOfSatisfying(
                        LinkageException.class,
                        refused -> assertThat(refused.problem())
                                .isEqualTo(new BilingualText(
                                        "แถวที่ " + row + " ไม่มีรหัสอ้างอิงหรือซ้ำกับแถวก่อนหน้า",
                                        "row " + row + " has an empty reference or that of an earlier row")));
    }

    private static RecordTable table(String... ids) {
        RecordTable table = new RecordTable(0, ids.length);
        for (String id : ids) {
            table.add(id);
        }
        return table;
    }
}
