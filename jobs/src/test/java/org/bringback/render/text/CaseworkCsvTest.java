package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bringback.casework.CaseFinding;
import org.bringback.intake.row.RowKey;
import org.junit.jupiter.api.Test;

class CaseworkCsvTest {

    private static final RowKey LISTED = new RowKey(1, 4);
    private static final RowKey REGISTERED = new RowKey(2, 9);
    private static final RowKey ENTERED = new RowKey(3, 1);

    @Test
    void aFindingSaysFileAndLineWhereTheyAreKnown() throws IOException {
        CaseworkCsv.Known known = new CaseworkCsv.Known(
                Map.of(LISTED, List.of("obec", "a")),
                Map.of(1L, "export.xlsx", 2L, "register.csv", 3L, "worklist.xlsx"),
                Map.of(LISTED, "May 7", REGISTERED, ""));
        CaseFinding finding = new CaseFinding(
                CaseFinding.Kind.ENROLLED_SINCE,
                LISTED,
                LocalDate.of(2022, 5, 31),
                List.of(LISTED, REGISTERED, ENTERED));
        StringBuilder csv = new StringBuilder();
        new CaseworkCsv(false).writeFindings(List.of(finding), known, csv);
        assertThat(csv.toString().lines().skip(1).findFirst().orElseThrow())
                .startsWith("ENROLLED_SINCE," + LISTED.word() + ",2022-05-31,")
                .contains(",obec,a,export.xlsx:May 7 register.csv worklist.xlsx:2,false");
    }
}
