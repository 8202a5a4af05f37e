package org.bringback.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {

    private static final Location FILE = Location.of("export-obec-2022-05-31.xlsx");

    @ParameterizedTest
    @EnumSource(NoticeCode.class)
    void noNoticeShowsAPlaceholder(NoticeCode code) {
        Notice notice = new Notice(code, FILE, "<e>", "<f>");
        assertThat(notice.text().thai()).doesNotContain("{", "}");
        assertThat(notice.text().english()).doesNotContain("{", "}");
        assertThat(notice.text().english().contains("<e>"))
                .isEqualTo(code.text().english().contains("{expected}"));
        assertThat(notice.text().english().contains("<f>"))
                .isEqualTo(code.text().english().contains("{found}"));
        assertThat(notice.severity()).isEqualTo(code.severity());
    }

    @Test
    void valuesStandWhereTheTextHasThemAndAsOftenAsItDoes() {
        Notice notice = new Notice(NoticeCode.ENCODING_DIFFERS, FILE, "UTF-8", "TIS-620");
        assertThat(notice.text().english())
                .isEqualTo("The characters are TIS-620, not UTF-8 as agreed; read as TIS-620");
        assertThat(notice.text().thai()).isEqualTo("รหัสอักขระเป็น TIS-620 ไม่ใช่ UTF-8 ตามที่ตกลง อ่านเป็น TIS-620");
    }

    @Test
    void whatAFileHoldsIsNotTakenForAPlaceholder() {
        Notice notice = new Notice(NoticeCode.UNKNOWN_STATUS, FILE, "DIED", "{expected}");
        assertThat(notice.text().english()).startsWith("Unknown status {expected}; known are DIED");
    }

    @Test
    void aNoticeOfALocationAloneHasNoValues() {
        Notice notice = Notice.of(NoticeCode.EMPTY_FILE, FILE);
        assertThat(notice).isEqualTo(new Notice(NoticeCode.EMPTY_FILE, FILE, "", ""));
    }

    @Test
    void aLocationIsNarrowedStepByStepAndKeepsWhatItHad() {
        Location cell = FILE.inSheet("มิ.ย.").inRow(17).inColumn("สถานะ");
        assertThat(cell)
                .isEqualTo(new Location(FILE.file(), Optional.of("มิ.ย."), 17, Optional.of("สถานะ")))
                .isEqualTo(FILE.inColumn("สถานะ").inRow(17).inSheet("มิ.ย."));
        assertThat(cell.inRow(18).row()).isEqualTo(18);
        assertThat(cell.inRow(18).column()).contains("สถานะ");
        assertThat(FILE).isEqualTo(new Location(FILE.file(), Optional.empty(), 0, Optional.empty()));
    }
}
