package org.bringback.reference.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference files of a few lines, whose every answer can be seen at a glance. */
class SmallTablesTest {

    private static final String PROVINCES = """
            code,iso_3166_2,name_th,name_en,name_iso,abbrev_th,alias_th,alias_en
            71,TH-71,กาญจนบุรี,Kanchanaburi,,กจ.,เมืองกาญจน์|เมืองกาญ,Kan|Kanburi
            10,TH-10,กรุงเทพมหานคร,Bangkok,Krung Thep,กทม.,,
            """;
    private static final String STATUSES = """
            code,precedence,label_th,label_en_published
            NOT_FOUND,60,ไม่พบ (เลย),Lost (for good)
            FOUND_RETURNED,20,พบ (กลับ),Found (Back)
            FOUND_NOT_RETURNED,40,พบ (ไม่กลับ),Found (Gone)
            FORWARDED,30,ส่งต่อ,Forwarded
            IN_PROCESS,50,กำลังตาม,Open
            DIED,10,ตาย,Died
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "refused-tables.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void aBadTableIsRefusedWithItsLineInBothLanguages(String kind, String text, int line, String thai, String english) {
        assertThatThrownBy(() -> load(kind, text == null ? "" : text.replace("~", "\n")))
                .isInstanceOfSatisfying(ConfigurationException.class, e -> {
                    String file = folder.getFileName() + "/" + kind + ".csv";
                    assertThat(e.location()).isEqualTo(line == 0 ? file : file + ":" + line);
                    assertThat(e.problem().thai()).contains(thai);
                    assertThat(e.problem().english()).contains(english);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "71, 71",
        "th-71, 71",
        "กจ., 71",
        "จ.เมืองกาญจน์, 71",
        "จังหวัดเมืองกาญ, 71",
        "KAN, 71",
        "kanburi, 71",
        "KrungThep, 10",
        "กทม., 10",
        "จ. กทม., 10",
        "Kanchana, ",
        "จ.จ.กทม., ",
        "กรุงเทพ, "
    })
    void aProvinceIsFoundByTheWordsOfItsLineOnly(String text, String code) throws IOException {
        assertThat(provinces()
                        .find(text)
                        .map(Province::code)
                        .map(ProvinceCode::value)
                        .orElse(null))
                .isEqualTo(code);
    }

    @Test
    void provincesComeInTheOrderOfTheirCodesWhateverTheFileHas() throws IOException {
        assertThat(provinces().list())
                .containsExactly(
                        new Province(new ProvinceCode("10"), new BilingualText("กรุงเทพมหานคร", "Bangkok")),
                        new Province(new ProvinceCode("71"), new BilingualText("กาญจนบุรี", "Kanchanaburi")));
        assertThat(provinces().find(new ProvinceCode("11"))).isEmpty();
    }

    @Test
    void anAreaMayLieInSeveralProvinces() throws IOException {
        Areas areas = Areas.load(
                write(
                        "areas",
                        "toolkit_id_NOT_OFFICIAL,short_name_th,name_th,province_codes\nS3,สพม. 3,เขต 3,71; 10\n"
                                + "P1,สพป. 1,เขต 1,Bangkok\n"),
                provinces());

        assertThat(areas.find("สพม.3"))
                .contains(new Area(
                        new AreaId("S3"), "สพม. 3", "เขต 3", List.of(new ProvinceCode("71"), new ProvinceCode("10"))));
        assertThat(areas.find("เขต1").map(Area::provinces)).contains(List.of(new ProvinceCode("10")));
        assertThat(areas.list()).extracting(area -> area.id().value()).containsExactly("P1", "S3");
    }

    /** Cut at the parenthesis, words of two statuses would be the same: those find none. */
    @ParameterizedTest
    @CsvSource({
        "not_found, NOT_FOUND",
        "ไม่พบ (เลย), NOT_FOUND",
        "ไม่พบ, NOT_FOUND",
        "LOST, NOT_FOUND",
        "lost (for good), NOT_FOUND",
        "พบ(กลับ), FOUND_RETURNED",
        "Found (back), FOUND_RETURNED",
        "Found (Gone), FOUND_NOT_RETURNED",
        "พบ, ",
        "found, ",
        "Found (, ",
        "died, DIED"
    })
    void aStatusIsFoundByItsWordsWithAndWithoutParenthesis(String word, Status status) throws IOException {
        Statuses statuses = Statuses.load(write("statuses", STATUSES));

        assertThat(statuses.find(word).orElse(null)).isEqualTo(status);
    }

    @Test
    void statusesAreRankedByTheFileAndLabelledByIt() throws IOException {
        Statuses statuses = Statuses.load(write("statuses", STATUSES));

        assertThat(statuses.precedence())
                .containsExactly(
                        Status.DIED,
                        Status.FOUND_RETURNED,
                        Status.FORWARDED,
                        Status.FOUND_NOT_RETURNED,
                        Status.IN_PROCESS,
                        Status.NOT_FOUND);
        assertThat(statuses.labels(Status.NOT_FOUND)).isEqualTo(new BilingualText("ไม่พบ (เลย)", "Lost (for good)"));
        assertThat(statuses.labels()).hasSize(6);
    }

    private Provinces provinces() throws IOException {
        return Provinces.load(write("provinces", PROVINCES));
    }

    private Path write(String kind, String text) throws IOException {
        return Files.writeString(folder.resolve(kind + ".csv"), text);
    }

    private Object load(String kind, String text) throws IOException {
        Provinces provinces = provinces();
        Path file = write(kind, text);
        return switch (kind) {
            case "provinces" -> Provinces.load(file);
            case "areas" -> Areas.load(file, provinces);
            case "statuses" -> Statuses.load(file);
            case "reasons" -> Reasons.load(file);
            case "levels" -> Levels.load(file);
            case "cohorts" -> Cohorts.load(file);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
