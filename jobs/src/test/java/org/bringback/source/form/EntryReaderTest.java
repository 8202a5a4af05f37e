package org.bringback.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.DateRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people type into a form, case by case. */
final class EntryReaderTest {

    private static final Location CELL = Location.of("form").inRow(4);
    private static final EntryReader READER =
            new EntryReader(DateRules.events(LocalDate.of(2022, 9, 23)), NoticeCode.OTHER_FORM);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "entries.csv", delimiterString = " => ", numLinesToSkip = 1)
    void whatWasTypedIsReadOrSaidToBeWrong(String type, String typed, String read) {
        EntryReader.Entry entry = READER.read(typed.replace('␣', ' ').replace('⏎', '\n'), column(type), CELL);
        assertThat(entry.value()
                        .or(() -> entry.fault().map(fault -> fault.code().name())))
                .contains(read);
        assertThat(entry.value().isPresent()).isNotEqualTo(entry.fault().isPresent());
        assertThat(entry.fault().map(Notice::location).orElse(CELL)).isEqualTo(CELL);
    }

    @Test
    void anEmptyCellIsNeitherAValueNorWrong() {
        for (String type : List.of("TEXT", "CHOICE", "WHOLE_NUMBER", "DATE")) {
            assertThat(READER.read("", column(type), CELL))
                    .isEqualTo(new EntryReader.Entry(Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void aNoticeSaysWhatWasExpected() {
        assertThat(expected("CHOICE", "x")).isEqualTo("พบ / Yes, ไม่พบ / No");
        assertThat(expected("DATE", "24/09/2565")).isEqualTo("2022-09-23");
        assertThat(expected("DATE", "x")).isEqualTo("dd/MM/yyyy");
    }

    @Test
    void aNoticeShowsNoNumberThatMayBeAPersons() {
        Notice notice = READER.read("1101700207030", column("WHOLE_NUMBER"), CELL)
                .fault()
                .orElseThrow();
        assertThat(notice.found()).isEqualTo("9999999999999");
        assertThat(READER.read("1101700207030", column("CHOICE"), CELL)
                        .fault()
                        .orElseThrow()
                        .found())
                .isEmpty();
    }

    private static String expected(String type, String typed) {
        return READER.read(typed, column(type), CELL).fault().orElseThrow().expected();
    }

    private static FormColumn column(String type) {
        FormColumn column =
                FormColumn.of("entry", new BilingualText("ช่อง", "Cell"), FormColumn.Use.ENTRY, 10, CellLook.with());
        return type.equals("CHOICE")
                ? column.withChoices(List.of(
                        new FormChoice("YES", new BilingualText("พบ", "Yes")),
                        new FormChoice("NO", new BilingualText("ไม่พบ", "No"))))
                : column.withType(FormColumn.Type.valueOf(type));
    }
}
