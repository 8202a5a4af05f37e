package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.row.SheetColumns;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ListId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Words for a status that the settings lack, among cells that may be names. */
class RepeatedWordsTest {

    private static final Layout LAYOUT =
            RealReferenceContext.REAL.agencies().get(new ListId("obec")).layout(LocalDate.of(2022, 5, 31));
    private static final SheetColumns COLUMNS = new SheetColumns(
            LAYOUT, LAYOUT.columns().stream().map(Column::header).toList(), index -> index);

    private final RepeatedWords words = new RepeatedWords();

    private void add(String status, int times, NoticeCode... codes) {
        List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS.width(), ""));
        cells.set(COLUMNS.indexOf(Field.STATUS), status);
        RowPosition at = new RowPosition(1, Optional.empty(), 2);
        List<Notice> notices = new ArrayList<>();
        for (NoticeCode code : codes) {
            notices.add(Notice.of(code, Location.of("export-obec-2022-05-31.csv")));
        }
        for (int i = 0; i < times; i++) {
            words.add(new RawRow(at, cells, List.of(), COLUMNS), new RowOutcome.Quarantined(at, cells, notices));
        }
    }

    /** Rows as status x times, all of an unknown status. */
    @ParameterizedTest(name = "{0} => {1}")
    @CsvFileSource(resources = "repeated-words.csv", delimiterString = " => ", numLinesToSkip = 1)
    void aWordIsShownThatEveryTenthOfTheseRowsSays(String rows, String shown) {
        for (String row : rows.split("; ")) {
            int times = row.lastIndexOf(" x ");
            add(
                    row.substring(0, times).replace("∅", ""),
                    Integer.parseInt(row.substring(times + 3)),
                    NoticeCode.UNKNOWN_STATUS);
        }
        assertThat(words.words().entrySet().stream()
                        .map(word -> word.getKey() + " x " + word.getValue())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(shown.equals("-") ? "" : shown);
    }

    @Test
    void onlyRowsWithAnUnknownStatusCount() {
        add("รอผล", 50, NoticeCode.UNKNOWN_REASON);
        add("รอผล", 50);
        add("รอผล", 9, NoticeCode.UNKNOWN_STATUS);
        assertThat(words.words()).isEmpty();
        add("รอผล", 1, NoticeCode.UNKNOWN_REASON, NoticeCode.UNKNOWN_STATUS);
        assertThat(words.words()).containsEntry("รอผล", 10L);
    }

    /** Names by the thousand do not fill the memory, and a word that was met before them is still counted. */
    @Test
    void afterManyWordsNewOnesAreNotKept() {
        add("รอผล", 1, NoticeCode.UNKNOWN_STATUS);
        for (int i = 0; i < 6_000; i++) {
            add("ชื่อ" + Character.toString(0x4E00 + i), 1, NoticeCode.UNKNOWN_STATUS);
        }
        add("ใหม่", 2_000, NoticeCode.UNKNOWN_STATUS);
        add("รอผล", 2_000, NoticeCode.UNKNOWN_STATUS);
        assertThat(words.words()).containsOnlyKeys("รอผล").containsEntry("รอผล", 2_001L);
    }
}
