package org.bringback.job.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.bringback.text.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the journal as they stand in states of offices: a rebuild has to read what any earlier version wrote. */
class JournalLineTest {

    private static JournalLine read(String json) throws Exception {
        return Json.INDENTED.readValue(json, JournalLine.class);
    }

    private static Stream<Object> parts(JournalLine line) {
        return Stream.<Object>of(
                        Stream.ofNullable(line.state()),
                        Stream.ofNullable(line.submission()),
                        Stream.ofNullable(line.accepted()),
                        Stream.ofNullable(line.decision()),
                        Stream.ofNullable(line.night()),
                        Stream.ofNullable(line.publication()),
                        Stream.ofNullable(line.referral()),
                        Stream.ofNullable(line.signOff()),
                        Stream.ofNullable(line.delivery()),
                        Stream.ofNullable(line.approval()),
                        Stream.ofNullable(line.layout()),
                        Stream.ofNullable(line.removed()),
                        Stream.ofNullable(line.reduced()))
                .flatMap(part -> (Stream<?>) part);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "lines.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void aLineHasOnePartAndIsWrittenAsItWasRead(String part, String json) throws Exception {
        JournalLine line = read(json);
        assertThat(parts(line)).as(part).hasSize(1);
        assertThat(Json.oneLine(line)).isEqualTo(json);
        assertThat(read(Json.oneLine(line))).isEqualTo(line);
        assertThat(read(json.replaceAll(",\"\\w+\":null", "")))
                .as("as versions wrote it that did not know the field")
                .isEqualTo(line);
    }

    @Test
    void aPartMakesItsOwnLine() throws Exception {
        assertThat(JournalLine.of("abc")).isEqualTo(read("{\"state\":\"abc\"}"));
        assertThat(JournalLine.accepted(7)).isEqualTo(read("{\"accepted\":7}"));
        ReducedFileStore.Entry entry = new ReducedFileStore.Entry("s", "b", "a", 3, true, 2, LocalDate.of(2022, 5, 31));
        ReductionEntry reduced = ReductionEntry.of(entry);
        assertThat(reduced.entry()).isEqualTo(entry);
        assertThat(Objects.requireNonNull(reduced.line().reduced())).isEqualTo(reduced);
    }

    /** A version that does not know a part must not take the line for another one, or for nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"unheard\":1}", "{\"night\":{\"as_of\":1,\"unheard\":2}}", "{\"state\":", "[]", "7"})
    void whatIsNotUnderstoodIsNotPassedOver(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(java.io.IOException.class);
    }
}
