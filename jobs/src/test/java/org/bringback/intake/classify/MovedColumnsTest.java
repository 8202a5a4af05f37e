package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bringback.intake.StandardExport;
import org.bringback.intake.row.RowOutcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a row whose cells moved, a person's data stands in any column. */
class MovedColumnsTest {

    private static final String[] PERSON = {
        "ฆฑฒกขค", "สมชาย", "นาย ฆฑฒกขค ฐฏฎนาดี", "Somchai", "0812345678", "3101700207031"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "national_id",
                "title",
                "sex",
                "birth_date",
                "province_code",
                "district",
                "school_code",
                "phone",
                "enrolled_list",
                "enrolled_on",
                "status",
                "status_date",
                "reason",
                "area_code"
            })
    void noNoticeEchoesWhatStandsInAnyColumn(String column) throws Exception {
        for (String cell : PERSON) {
            Path file = new StandardExport().row(column, cell).write(folder);
            for (RowOutcome outcome : StandardExport.outcomes(file)) {
                assertThat(outcome.notices())
                        .as(column)
                        .noneMatch(notice -> notice.text().english().contains(cell)
                                || notice.text().thai().contains(cell)
                                || notice.location().column().orElse("").contains(cell));
            }
        }
    }
}
