package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.layout.FileHeaderCheck;
import org.bringback.intake.layout.WholeFileChecks;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.row.SheetColumns;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Notice;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layout that says of no column that it is filled, as one written by hand may: its exports still end a night for nobody. */
class UnfilledStatusTest {

    private static final List<Field> FIELDS = List.of(Field.GIVEN_NAME, Field.SEX, Field.STATUS);
    private static final Layout LAYOUT = layout(FIELDS);

    private static Layout layout(List<Field> fields) {
        Layout standard = RealReferenceContext.REAL.agencies().standard(LocalDate.of(2022, 5, 31));
        List<Column> columns = fields.stream()
                .map(field ->
                        new Column(field.key(), List.of(), Optional.of(field), Optional.empty(), false, false, false))
                .toList();
        return new Layout(
                "obec",
                standard.formats(),
                standard.charset(),
                standard.separator(),
                1,
                List.of(),
                false,
                Optional.empty(),
                standard.ageRange(),
                standard.sexWords(),
                standard.statusWords(),
                columns);
    }

    /** Worked by hand: a case needs a status; a signature needs nothing. */
    @ParameterizedTest(name = "{0}|{1}|{2}")
    @CsvSource({
        "สมชาย, M, NOT_FOUND, Accepted, ''",
        "สมชาย, M, '', Rejected, REQUIRED_EMPTY",
        "สมชาย, M, -, Rejected, REQUIRED_EMPTY",
        "'', (นางสาวสมศรี ตั้งใจ), '', Blank, BESIDE_THE_TABLE",
        "'', รวม 40 คน, '', Blank, BESIDE_THE_TABLE",
        "'', รวม 40 คน, NOT_FOUND, Accepted, UNKNOWN_SEX",
        "รวม, '', '', Blank, BESIDE_THE_TABLE",
        "รวมทั้งสิ้น, ๔๐, '', Blank, BESIDE_THE_TABLE",
        "Total 40, '', '', Blank, BESIDE_THE_TABLE",
        "รวม, M, NOT_FOUND, Accepted, ''",
        "รวม, M, '', Rejected, REQUIRED_EMPTY",
        "รวม, 40 คน, '', Blank, BESIDE_THE_TABLE",
        "รวมพร, '', '', Rejected, REQUIRED_EMPTY",
        "'', M, '', Rejected, REQUIRED_EMPTY",
    })
    void aRowWithoutAStatusIsRejectedOrNobodys(String name, String sex, String status, String outcome, String code)
            throws Exception {
        FileName file = FileName.parse("export-obec-2022-05-31.csv", RealReferenceContext.REAL.agencies());
        SheetColumns columns =
                new SheetColumns(LAYOUT, FIELDS.stream().map(Field::key).toList(), i -> i);
        RawRow row = new RawRow(
                new RowPosition(1, Optional.empty(), 2), List.of(name, sex, status), Collections.emptyList(), columns);
        RowOutcome found = new ExportClassifier(file, LAYOUT, RealReferenceContext.REAL).classify(row);
        assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(found.notices().stream().map(Notice::code).map(Enum::name).toList())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void aTitleBetweenTheRowsSaysNothingOfTheWholeFile() throws Exception {
        List<Field> fields = List.of(Field.PERSON_REF, Field.GIVEN_NAME, Field.STATUS);
        SheetColumns columns =
                new SheetColumns(layout(fields), fields.stream().map(Field::key).toList(), i -> i);
        FileName file = FileName.parse("export-obec-2022-05-31.csv", RealReferenceContext.REAL.agencies());
        FileHeaderCheck header =
                new FileHeaderCheck(file, RealReferenceContext.REAL.agencies().list());
        WholeFileChecks checks = new WholeFileChecks(file, header, Optional.empty());
        for (List<String> cells : List.of(List.of("SYN-1", "สมชาย", "NOT_FOUND"), List.of("หน้า 2", "", ""))) {
            checks.check(new RawRow(new RowPosition(1, Optional.empty(), 2), cells, Collections.emptyList(), columns));
        }
        assertThat(checks.synthetic()).contains(true);
    }
}
