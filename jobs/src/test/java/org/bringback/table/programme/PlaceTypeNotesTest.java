package org.bringback.table.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.reference.programme.PlaceType;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

/** A city is compared with provinces, and one place changes its type on New Year's Day of 2566. */
class PlaceTypeNotesTest {

    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));
    private static final LocalDate CHANGE = LocalDate.of(2023, 1, 1);
    private static final ProgrammePlace TRANG =
            place("trang", "ตรัง", "Trang", Map.of(LocalDate.MIN, PlaceType.PROVINCE));
    private static final ProgrammePlace LAMPHUN =
            place("lamphun", "ลำพูน", "Lamphun", Map.of(LocalDate.MIN, PlaceType.PROVINCE));
    private static final ProgrammePlace YALA = place(
            "yala", "ยะลา", "Yala", Map.of(LocalDate.MIN, PlaceType.MUNICIPALITY, CHANGE, PlaceType.SPECIAL_AREA));

    private static ProgrammePlace place(String id, String thai, String english, Map<LocalDate, PlaceType> types) {
        return new ProgrammePlace(id, new BilingualText(thai, english), new TreeMap<>(types), Optional.empty());
    }

    private static List<String> thai(List<BilingualText> notes) {
        return notes.stream().map(BilingualText::thai).toList();
    }

    @Test
    void placesOfSeveralTypesAreSaidToBe() {
        assertThat(thai(new PlaceTypeNotes(WORDS, CHANGE.minusDays(1)).compared(List.of(TRANG, LAMPHUN, YALA))))
                .containsExactly("พื้นที่ที่นำมาเทียบเป็นคนละประเภท: จังหวัด (ตรัง ลำพูน) เทศบาล (ยะลา)");
        assertThat(new PlaceTypeNotes(WORDS, CHANGE).compared(List.of(TRANG, LAMPHUN)))
                .isEmpty();
    }

    @Test
    void aPlaceThatChangedItsTypeIsNamedFromThatDayOn() {
        assertThat(thai(new PlaceTypeNotes(WORDS, CHANGE).about(YALA)))
                .containsExactly(
                        "ยะลา: ประเภทพื้นที่คือเขตปกครองพิเศษ",
                        "ยะลา เปลี่ยนจากเทศบาลเป็นเขตปกครองพิเศษ ตั้งแต่วันที่ 1 มกราคม 2566"
                                + " ค่าก่อนและหลังวันดังกล่าวอาจเทียบกันไม่ได้");
        assertThat(thai(new PlaceTypeNotes(WORDS, CHANGE.minusDays(1)).about(YALA)))
                .containsExactly("ยะลา: ประเภทพื้นที่คือเทศบาล");
        assertThat(new PlaceTypeNotes(WORDS, CHANGE).compared(List.of(TRANG, YALA)))
                .extracting(BilingualText::english)
                .containsExactly(
                        "Places of several kinds are compared: province (Trang); special administrative area (Yala).",
                        "Yala changed from municipality to special administrative area on 1 January 2023; figures before"
                                + " and after it may not be comparable.");
    }
}
