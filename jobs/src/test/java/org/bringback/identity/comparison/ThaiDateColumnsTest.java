package org.bringback.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bringback.linkage.draft.SubjectColumns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ThaiDateColumnsTest {

    private record Values(List<String> values) implements SubjectColumns.Column {

        @Override
        public List<String> words() {
            return List.of("dob");
        }

        @Override
        public double share(Predicate<String> such) {
            return (double) values.stream().filter(such).count() / values.size();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "columns.csv", numLinesToSkip = 1)
    void datesInTheThaiWayGetTheComparatorThatReadsThem(String what, String values, @Nullable String comparator) {
        assertThat(new ThaiDateColumns().comparator("date", new Values(Arrays.asList(values.split(";")))))
                .isEqualTo(Optional.ofNullable(comparator));
    }
}
