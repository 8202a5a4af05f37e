package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonChangeTest {

    /** Records as {@code record=person}, before and after; a new record had no person. */
    @ParameterizedTest
    @CsvSource({
        "1=1 2=2,         1=1 2=2,         ''",
        "1=1 2=2,         1=1 2=1,         MERGED 2>1 x1",
        "1=1 2=1,         1=1 2=2,         SPLIT 1>2 x1",
        "1=1 2=1 3=1,     1=1 2=2 3=2,     SPLIT 1>2 x2",
        "1=1 2=1 3=3,     1=1 2=3 3=3,     MOVED 1>3 x1",
        "1=1 2=-,         1=1 2=1,         ''",
        "1=- 2=2,         1=1 2=1,         MERGED 2>1 x1",
        "2=2 3=2 4=4,     2=2 3=3 4=3,     MERGED 4>3 x1; SPLIT 2>3 x1",
    })
    void whatChangedBetweenTwoNights(String before, String now, String changes) {
        assertThat(PersonChange.among(records(before, now)).stream()
                        .map(change -> change.kind() + " " + change.from().value() + ">"
                                + change.to().value() + " x" + change.records())
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .isEqualTo(changes);
    }

    private static RecordColumns records(String before, String now) {
        String[] earlier = before.split(" ");
        String[] later = now.split(" ");
        RecordColumns records = new RecordColumns(later.length, 10);
        for (int record = 0; record < later.length; record++) {
            records.add(key(later[record]), person(earlier[record]), 0, 0);
        }
        for (String word : later) {
            records.settle(key(word), person(word));
        }
        return records;
    }

    private static long key(String word) {
        return Long.parseLong(word.substring(0, word.indexOf('=')));
    }

    private static long person(String word) {
        String person = word.substring(word.indexOf('=') + 1);
        return person.equals("-") ? 0 : Long.parseLong(person);
    }
}
