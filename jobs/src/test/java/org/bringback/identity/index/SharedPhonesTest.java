package org.bringback.identity.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bringback.identity.record.PersonRecord;
import org.bringback.linkage.record.LongSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPhonesTest {
    private final SharedPhones phones = new SharedPhones();

    @Test
    void aTelephoneOfTwentyNamesIsFoundHoweverItIsWritten() {
        for (int row = 0; row < SharedPhones.MANY; row++) {
            phones.add(row("ชื่อ" + row, row % 2 == 0 ? "0812345678" : "081-234 5678"));
            phones.add(row("ชื่อ" + row, ""));
        }
        assertThat(phones.found()).hasSize(1);
        assertThat(isFound("0812345678")).isTrue();
        assertThat(isFound("081-2345678")).isTrue();
        assertThat(isFound("0898765431")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void theChildrenOfAFamilyAreFewHoweverOftenTheirRowsAlternate(int children) {
        for (int row = 0; row < 200; row++) {
            phones.add(row("ชื่อ" + row % children, "0812345678"));
        }
        assertThat(phones.found()).isEmpty();
    }

    /** A thousand of a million rows, among telephones of one each, which compete for the places. */
    @Test
    void itIsFoundAmongAMillionOthers() {
        for (int row = 0; row < 1_000_000; row++) {
            phones.add(row("ชื่อ" + row, row % 1_000 == 7 ? "0811111111" : "09" + (10_000_000 + row)));
        }
        assertThat(phones.found()).hasSize(1);
        assertThat(isFound("0811111111")).isTrue();
    }

    @Test
    void noTelephoneCanBeReadInWhatIsKept() {
        for (int row = 0; row < SharedPhones.MANY; row++) {
            phones.add(row("ชื่อ" + row, "0812345678"));
        }
        assertThat(phones.found()).hasSize(1).doesNotContain(812345678L);
    }

    /** Whether a row loses that telephone, and nothing else. */
    private boolean isFound(String phone) {
        LongSet shared = new LongSet();
        phones.found().forEach(shared::add);
        PersonRecord row = row("สมชาย", phone);
        PersonRecord without = SharedPhones.without(row, shared);
        assertThat(without).isIn(row, row("สมชาย", ""));
        return !without.equals(row);
    }

    private static PersonRecord row(String given, String phone) {
        List<String> cells = new ArrayList<>(Collections.nCopies(PersonRecord.COLUMNS.size(), ""));
        cells.set(PersonRecord.COLUMNS.indexOf("given_name"), given);
        cells.set(PersonRecord.COLUMNS.indexOf("phone"), phone);
        return new PersonRecord(1, 2, null, null, cells);
    }
}
