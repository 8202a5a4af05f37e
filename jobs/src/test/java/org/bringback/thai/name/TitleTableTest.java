package org.bringback.thai.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTableTest {
    private static final TitleTable TITLES = new TitleTable(List.of(
            title("BOY", TitleSex.MALE, "เด็กชาย|ด.ช.|ด.ช|ดช.|ดช|ด,ช.|เด็กชาย."),
            title("GIRL", TitleSex.FEMALE, "เด็กหญิง|ด.ญ.|ด.ญ|ดญ.|ดญ|ด.ญํ|เด็กหญิง."),
            title("MR", TitleSex.MALE, "นาย|น.|นาย.|Mr."),
            title("MISS", TitleSex.FEMALE, "นางสาว|น.ส.|น.ส|นส.|นส|นางสาว.|Miss|Ms."),
            title("MRS", TitleSex.FEMALE, "นาง|นาง.|Mrs."),
            title("NOVICE", TitleSex.MALE, "สามเณร|ส.ณ.|สณ.|สามเณร."),
            title("MONK", TitleSex.MALE, "พระ|พระ.|พระภิกษุ|พระมหา|พระครู"),
            title("NUN", TitleSex.FEMALE, "แม่ชี"),
            title("MLUANG", TitleSex.EITHER, "หม่อมหลวง|ม.ล.|มล."),
            title("MRAJA", TitleSex.EITHER, "หม่อมราชวงศ์|ม.ร.ว.|มรว."),
            title("PRIVATE", TitleSex.MALE, "พลทหาร|พลฯ"),
            title("LANCECPL", TitleSex.EITHER, "สิบตรี|ส.ต."),
            title("POL_LCPL", TitleSex.EITHER, "สิบตำรวจตรี|ส.ต.ต."),
            title("ACT2LT", TitleSex.EITHER, "ว่าที่ร้อยตรี|ว่าที่ ร.ต.|ว่าที่ร.ต.|ว่าที่ร้อยตรีหญิง|ว่าที่ ร.ต.หญิง"),
            title("DR", TitleSex.EITHER, "ดร.|ดร|Dr."),
            title("UNKNOWN", TitleSex.NO_TITLE, "-|ไม่ระบุ|ไม่มี")));

    @ParameterizedTest
    @CsvSource({"BOY, เด็กชาย", "ACT2LT, ว่าที่ร้อยตรี", "UNKNOWN, ''"})
    void aCodeIsWrittenOut(String code, String form) {
        assertThat(TITLES.findForm(code)).contains(form);
    }

    @Test
    void aCodeThatIsNotInTheTableHasNoForm() {
        assertThat(TITLES.findForm("KING")).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} and {2}")
    @CsvFileSource(resources = "titles.csv", numLinesToSkip = 1)
    void aTitleIsTakenOffAName(String name, @Nullable String title, @Nullable String rest) {
        NameParts parts = TITLES.split(blankIfQuoted(name));
        assertThat(parts.titleCode().orElse("")).isEqualTo(blankIfQuoted(title));
        assertThat(parts.rest()).isEqualTo(blankIfQuoted(rest));
    }

    @ParameterizedTest
    @CsvSource({"พระจันทร์, ''", "นางนวล, ''", "นาย สมชาย, MR", "ด.ช.สมชาย, BOY"})
    void besideAColumnOfTitlesOnlyATitleSetOffIsTakenOff(String given, String title) {
        assertThat(TITLES.splitMarked(given).titleCode().orElse("")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "เด็กหญิงน้ำฝน, GIRL, น้ำฝน",
        "นายสมชาย, MR, สมชาย",
        "ด.ช.สมชาย, BOY, สมชาย",
        "พระจันทร์, '', พระจันทร์",
        "นางนวล, '', นางนวล",
        "นายิกา, '', นายิกา"
    })
    void whereNoColumnHasTheTitleAnEverydayOneIsTakenOffTheNameItIsGluedTo(String given, String title, String name) {
        NameParts parts = TITLES.splitUntitled(given);
        assertThat(parts.titleCode().orElse("")).isEqualTo(title);
        assertThat(parts.rest()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ด.ช., BOY",
        "ดช, BOY",
        "'ด,ช.', BOY",
        "ด. ช., BOY",
        "นางสาว, MISS",
        "นาง สาว, MISS",
        "น.ส, MISS",
        "MR, MR",
        "mrs., MRS",
        "ว่าที่ ร.ต., ACT2LT",
        "เด็\u200Bกชาย, BOY",
        "-, UNKNOWN",
        "สมชาย, ''",
        "'', ''"
    })
    void aColumnOfTitlesIsUnderstood(String cell, String code) {
        assertThat(TITLES.find(cell).orElse("")).isEqualTo(code);
    }

    @Test
    void aTitleKnowsItsSex() {
        assertThat(TITLES.sex("BOY")).isEqualTo(TitleSex.MALE);
        assertThatThrownBy(() -> TITLES.sex("KING")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoTitlesMayNotShareASpelling() {
        List<Title> titles = List.of(title("A", TitleSex.MALE, "นาย"), title("B", TitleSex.MALE, "นาย."));
        assertThatThrownBy(() -> new TitleTable(titles))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A and B");
    }

    @Test
    void theLongestTitleWinsInWhateverOrderTheTableHasThem() {
        Title mrs = title("MRS", TitleSex.FEMALE, "นาง");
        Title miss = title("MISS", TitleSex.FEMALE, "นางสาว");

        for (List<Title> titles : List.of(List.of(mrs, miss), List.of(miss, mrs))) {
            TitleTable table = new TitleTable(titles);
            assertThat(table.split("นางสาวสมใจ")).isEqualTo(new NameParts(Optional.of("MISS"), "สมใจ"));
            assertThat(table.split("นางสาวดี")).isEqualTo(new NameParts(Optional.of("MISS"), "ดี"));
            assertThat(table.split("นางสมใจ")).isEqualTo(new NameParts(Optional.of("MRS"), "สมใจ"));
            assertThat(table.split("นางดี").titleCode()).isEmpty();
            assertThat(table.mayBegin("นางสาว")).isTrue();
            assertThat(table.mayBegin("สมใจ")).isFalse();
            assertThat(table.mayBegin("นายสม")).isFalse();
            assertThat(table.mayBegin("")).isFalse();
        }
    }

    @Test
    void aWordForNoTitleIsKnownInItsColumnAndStaysInFrontOfAName() {
        TitleTable table = new TitleTable(
                List.of(title("NONE", TitleSex.NO_TITLE, "-|ไม่ระบุ"), title("MR", TitleSex.MALE, "นาย|...|นาย.")));

        assertThat(table.find("ไม่ระบุ")).contains("NONE");
        assertThat(table.findForm("NONE")).contains("");
        assertThat(table.findForm("MR")).contains("นาย");
        assertThat(table.split("ไม่ระบุ สมชาย").titleCode()).isEmpty();
        assertThat(table.split("นาย สมชาย")).isEqualTo(new NameParts(Optional.of("MR"), "สมชาย"));
        assertThat(table.split("")).isEqualTo(new NameParts(Optional.empty(), ""));
        assertThat(table.splitMarked("นายสมชาย")).isEqualTo(new NameParts(Optional.empty(), "นายสมชาย"));
    }

    private static Title title(String code, TitleSex sex, String spellings) {
        return new Title(code, Arrays.asList(spellings.split("\\|")), sex);
    }

    private static String blankIfQuoted(@Nullable String cell) {
        return cell == null || cell.equals("''") ? "" : cell;
    }
}
