package org.bringback.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ListId;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a file says of itself above its table must be what its name says. */
final class FileHeaderCheckTest {

    private static final Agencies AGENCIES = RealReferenceContext.REAL.agencies();
    private static final LocalDate AS_OF = LocalDate.of(2022, 5, 31);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "stamps.csv", delimiterString = " => ", numLinesToSkip = 1)
    void aStampThatContradictsTheNameRefusesTheFile(String list, long row, String text, String code, String found) {
        Optional<Notice> refusal = refusal(list, row, List.of(text));
        assertThat(refusal.map(notice -> notice.code().name()).orElse("-")).isEqualTo(code);
        assertThat(refusal.map(Notice::found).orElse("-")).isEqualTo(found);
        assertThat(refusal.map(notice -> notice.location().row()).orElse(row)).isEqualTo(row);
        assertThat(refusal.map(Notice::expected).orElse(""))
                .isEqualTo(
                        switch (code) {
                            case "DATE_CONTRADICTS_NAME" -> "2022-05-31";
                            case "FOREIGN_EXPORT" -> list;
                            default -> "";
                        });
    }

    @Test
    void aStampMayBeSpreadOverTheCellsOfItsRow() {
        String office = "สำนักงานคณะกรรมการส่งเสริมการศึกษาเอกชน";
        assertThat(refusal("opec", 1, List.of(office, "", "ข้อมูล ณ วันที่", "31/05/2565")))
                .isEmpty();
        assertThat(refusal("opec", 1, List.of(office, "", "ข้อมูล ณ วันที่", "30/05/2565")))
                .map(Notice::code)
                .contains(NoticeCode.DATE_CONTRADICTS_NAME);
    }

    @Test
    void aBlankStampSaysNothing() {
        assertThat(refusal("opec", 1, List.of())).isEmpty();
        assertThat(refusal("opec", 1, List.of(" ", ""))).isEmpty();
    }

    @Test
    void aWordForTheOfficeNeedsOnlyToContainTheExpectedOne() throws Exception {
        FileHeaderCheck check = check("ovec");
        check.checkOffice(" สอศ. (ภาครัฐ)", "สอศ.", Location.of("x"));
        RefusedFileException refused = catchThrowableOfType(
                RefusedFileException.class,
                () -> check.checkOffice("สช.", "สอศ.", Location.of("x").inRow(7)));
        assertThat(refused.notice())
                .isEqualTo(
                        new Notice(NoticeCode.FOREIGN_EXPORT, Location.of("x").inRow(7), "ovec", "opec"));
    }

    private static Optional<Notice> refusal(String list, long row, List<String> cells) {
        Layout layout = AGENCIES.get(new ListId(list)).layout(AS_OF);
        SourceRow head = new SourceRow(Optional.empty(), row, cells, List.of());
        return Optional.ofNullable(catchThrowableOfType(
                        RefusedFileException.class,
                        () -> check(list).check(layout, List.of(head), Location.of("export"))))
                .map(RefusedFileException::notice);
    }

    private static FileHeaderCheck check(String list) {
        FileName name = new FileName(SubmissionKinds.export(), Optional.of(new ListId(list)), AS_OF, "export");
        return new FileHeaderCheck(name, AGENCIES.list());
    }
}
