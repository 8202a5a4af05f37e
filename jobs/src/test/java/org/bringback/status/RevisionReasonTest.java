package org.bringback.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST | first | ครั้งแรก",
                "CORRECTED_EXPORT | a corrected export | หน่วยงานส่งไฟล์แก้ไข",
                "RESTATED merged=0 split=0 moved=0 | restated: rows corrected | นับใหม่: แก้ไขแถวข้อมูล",
                "RESTATED merged=312 split=0 moved=0 | restated: 312 persons merged | นับใหม่: รวมเป็นคนเดียวกัน 312 คน",
                "RESTATED merged=1312 split=2 moved=3"
                        + " | restated: 1,312 persons merged, 2 told apart, 3 records found to be another person's"
                        + " | นับใหม่: รวมเป็นคนเดียวกัน 1,312 คน, แยกเป็นคนละคน 2 คน, พบว่าเป็นของคนอื่น 3 รายการ",
                "RESTATED merged=0 split=0 moved=0 decided=2 | restated: 2 pairs decided"
                        + " | นับใหม่: เจ้าหน้าที่วินิจฉัย 2 คู่",
                "RESTATED merged=1 split=0 moved=0 decided=1 | restated: 1 person merged, 1 pair decided"
                        + " | นับใหม่: รวมเป็นคนเดียวกัน 1 คน, เจ้าหน้าที่วินิจฉัย 1 คู่"
            })
    void aReasonIsKeptAsACodeAndReadInBothLanguages(String stored, String english, String thai) {
        RevisionReason reason = RevisionReason.parse(stored);
        assertThat(reason.stored()).isEqualTo(stored);
        assertThat(reason.words().english()).isEqualTo(english);
        assertThat(reason.words().thai()).isEqualTo(thai);
    }

    @Test
    void theWordsOfAReasonAreNoReason() {
        assertThatThrownBy(() -> RevisionReason.parse("restated: 3 persons merged"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "no-reasons.csv", quoteCharacter = '\'', numLinesToSkip = 1)
    void whatIsNoReasonIsRefused(String stored) {
        assertThatThrownBy(() -> RevisionReason.parse(stored)).isInstanceOf(IllegalArgumentException.class);
    }
}
