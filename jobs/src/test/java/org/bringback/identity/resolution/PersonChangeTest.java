package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.identity.record.PersonKey;
import org.bringback.intake.row.RowKey;
import org.jspecify.annotations.Nullable;
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
        Map<RowKey, @Nullable PersonKey> earlier = persons(before);
        Map<RowKey, PersonKey> later = new TreeMap<>();
        persons(now).forEach((row, person) -> later.put(row, java.util.Objects.requireNonNull(person)));
        assertThat(PersonChange.between(earlier, later).stream()
                        .map(change -> change.kind() + " " + change.from().value() + ">"
                                + change.to().value() + " x" + change.records())
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .isEqualTo(changes);
    }

    private static Map<RowKey, @Nullable PersonKey> persons(String text) {
        Map<RowKey, @Nullable PersonKey> persons = new TreeMap<>();
        Arrays.stream(text.split(" "))
                .map(word -> word.split("="))
                .forEach(word -> persons.put(
                        RowKey.of(Long.parseLong(word[0])),
                        word[1].equals("-") ? null : new PersonKey(Long.parseLong(word[1]))));
        return persons;
    }
}
