package org.bringback.identity.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.PersonKey;
import org.bringback.intake.row.RowKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RegisterLookupTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "register-lookup.csv", numLinesToSkip = 1)
    void personsAreFound(
            String rule,
            String listed,
            String persons,
            String registered,
            @Nullable String matches,
            @Nullable String reviews) {
        RegisterLookup lookup = new RegisterLookup(parse(listed, "obec", 1), persons(persons));
        parse(registered, "register", 11).forEach(lookup::offer);
        assertThat(lookup.matches().entrySet().stream()
                        .map(match -> RowKey.of(match.getKey().value()).row() + "-"
                                + match.getValue().row())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(matches == null ? "" : matches);
        assertThat(lookup.reviews().stream()
                        .map(pair -> pair.left().row() + "-" + pair.right().row())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(reviews == null ? "" : reviews);
    }

    @Test
    void aListedRowWithoutAPersonIsAMistakeOfTheCaller() {
        RegisterLookup lookup = new RegisterLookup(parse("N1/สมชาย//", "obec", 1), new TreeMap<>());
        ExactMatchRecord registered = parse("N1/สมชาย//", "register", 11).get(0);
        assertThatThrownBy(() -> lookup.offer(registered)).isInstanceOf(IllegalStateException.class);
    }

    private static TreeMap<RowKey, PersonKey> persons(String groups) {
        TreeMap<RowKey, PersonKey> persons = new TreeMap<>();
        for (String group : groups.split("\\|")) {
            String[] rows = group.split(" ");
            PersonKey person = PersonKey.of(key(Integer.parseInt(rows[0])));
            for (String row : rows) {
                persons.put(key(Integer.parseInt(row)), person);
            }
        }
        return persons;
    }

    private static RowKey key(int row) {
        return new RowKey(1, row);
    }

    private static List<ExactMatchRecord> parse(String rows, String list, int first) {
        List<ExactMatchRecord> parsed = new ArrayList<>();
        for (String row : rows.split("; ")) {
            String[] part = row.split("/", -1);
            parsed.add(new ExactMatchRecord(
                    key(first + parsed.size()),
                    list,
                    part[0].isEmpty() ? null : part[0],
                    null,
                    part[1],
                    part[2],
                    part[3].isEmpty() ? null : LocalDate.parse(part[3]),
                    true));
        }
        return parsed;
    }
}
