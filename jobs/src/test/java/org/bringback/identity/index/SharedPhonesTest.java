package org.bringback.identity.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.bringback.identity.record.PersonRecord;
import org.bringback.linkage.record.LongSet;
import org.junit.jupiter.api.Test;

class SharedPhonesTest {
    private final SharedPhones phones = new SharedPhones();

    @Test
    void aTelephoneOfTwentyNamesIsFoundHoweverItIsWritten() {
        for (int row = 0; row < SharedPhones.MANY; row++) {
            phones.add(row("ชื่อ" + row, row % 2 == 0 ? "0812345678" : "081-234 5678"));
            phones.add(row("ชื่อ" + row % 19, "0898765432"));
            phones.add(row("ชื่อ" + row, ""));
        }
        // twenty rows of nineteen names, one of them twice but not in a row: as many changes of names
        assertThat(phones.found()).containsExactly(812345678L, 898765432L);
    }

    @Test
    void oneChildInManyRowsIsOneName() {
        for (int row = 0; row < 100; row++) {
            phones.add(row("สมชาย", "0812345678"));
        }
        assertThat(phones.found()).isEmpty();
    }

    /** A thousand of a million rows, among telephones of one each, which compete for the places. */
    @Test
    void itIsFoundAmongAMillionOthers() {
        for (int row = 0; row < 1_000_000; row++) {
            phones.add(row("ชื่อ" + row, row % 1_000 == 7 ? "0811111111" : "09" + (10_000_000 + row)));
        }
        assertThat(phones.found()).containsExactly(811111111L);
    }

    @Test
    void aRowLosesASharedTelephoneAndNothingElse() {
        LongSet shared = new LongSet();
        LongStream.of(812345678L).forEach(shared::add);
        PersonRecord own = row("สมชาย", "0898765432");
        assertThat(SharedPhones.without(own, shared)).isSameAs(own);
        assertThat(SharedPhones.without(row("สมชาย", "081 2345678"), shared)).isEqualTo(row("สมชาย", ""));
    }

    private static PersonRecord row(String given, String phone) {
        List<String> cells = new ArrayList<>(Collections.nCopies(PersonRecord.COLUMNS.size(), ""));
        cells.set(PersonRecord.COLUMNS.indexOf("given_name"), given);
        cells.set(PersonRecord.COLUMNS.indexOf("phone"), phone);
        return new PersonRecord(1, 2, null, null, cells);
    }
}
