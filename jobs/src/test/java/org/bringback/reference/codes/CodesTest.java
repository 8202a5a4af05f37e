package org.bringback.reference.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by their shape, tables by every word that their files hold. */
class CodesTest {

    private static final ReferenceData DATA = ReferenceData.load(JobsFolder.real());

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "codes.csv", numLinesToSkip = 1)
    void aCodeHasItsShape(String kind, String quoted, boolean valid) {
        String text = quoted.substring(1, quoted.length() - 1);
        Function<String, Object> code = maker(kind);

        if (valid) {
            assertThat(code.apply(text)).hasToString(text).isEqualTo(maker(kind).apply(text));
        } else {
            assertThatThrownBy(() -> code.apply(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(text);
        }
    }

    @Test
    void codesAreSortedAsTexts() {
        assertThat(Stream.of("63", "10", "90").map(ProvinceCode::new).sorted().map(ProvinceCode::value))
                .containsExactly("10", "63", "90");
        assertThat(Stream.of("S03", "P7101", "P10").map(AreaId::new).sorted().map(AreaId::value))
                .containsExactly("P10", "P7101", "S03");
        assertThat(Stream.of("R10", "R09").map(ReasonCode::new).sorted().map(ReasonCode::value))
                .containsExactly("R09", "R10");
        assertThat(Stream.of("L5", "L1").map(LevelCode::new).sorted().map(LevelCode::value))
                .containsExactly("L1", "L5");
        assertThat(Stream.of("2023", "2022").map(CohortId::new).sorted().map(CohortId::value))
                .containsExactly("2022", "2023");
    }

    @Test
    void everyWordOfALevelFindsIt() {
        assertThat(CsvTable.read(JobsFolder.real().resolve("reference/levels.csv"))
                        .lines())
                .allSatisfy(line -> {
                    LevelCode code = new LevelCode(line.get("code"));
                    Stream<String> words = Stream.concat(
                            Stream.of(
                                    line.get("code"),
                                    line.get("label_th"),
                                    line.get("label_en").toUpperCase(Locale.ROOT)),
                            line.list("spellings", ';').stream());
                    assertThat(words)
                            .allSatisfy(
                                    word -> assertThat(DATA.levels().find(word).map(Level::code))
                                            .contains(code));
                    assertThat(DATA.levels().find(code).map(Level::label))
                            .contains(new BilingualText(line.get("label_th"), line.get("label_en")));
                });
        assertThat(DATA.levels().list())
                .as("who is younger is in an earlier level")
                .extracting(level -> level.youngest().orElseThrow())
                .isSorted();
        assertThat(DATA.levels().find("ม.7")).isEmpty();
        assertThat(DATA.levels().find(new LevelCode("L9"))).isEmpty();
    }

    @Test
    void everyWordOfAProvinceFindsItWithAndWithoutTheWordForProvince() {
        assertThat(CsvTable.read(JobsFolder.real().resolve("reference/provinces.csv"))
                        .lines())
                .allSatisfy(line -> {
                    ProvinceCode code = new ProvinceCode(line.get("code"));
                    Stream<String> words = Stream.of(
                            line.get("iso_3166_2"),
                            line.get("name_th"),
                            line.get("name_en"),
                            line.get("abbrev_th"),
                            "จ." + line.get("name_th"),
                            "จังหวัด" + line.get("name_th"),
                            "จังหวัด " + line.get("name_th"));
                    assertThat(words)
                            .allSatisfy(word -> assertThat(
                                            DATA.provinces().find(word).map(Province::code))
                                    .contains(code));
                    assertThat(DATA.provinces().find(code).map(Province::name).map(BilingualText::english))
                            .contains(line.get("name_en"));
                });
    }

    @Test
    void everyAreaAndReasonIsFoundByItsCode() {
        assertThat(DATA.areas().list()).allSatisfy(area -> {
            assertThat(DATA.areas().find(area.id())).contains(area);
            assertThat(DATA.areas().find(area.name())).contains(area);
            assertThat(DATA.areas().find(area.shortName())).contains(area);
        });
        assertThat(DATA.reasons().list()).allSatisfy(reason -> {
            assertThat(DATA.reasons().find(reason.code())).contains(reason);
            assertThat(DATA.reasons().find(reason.label().english())).contains(reason);
        });
        assertThat(DATA.areas().find(new AreaId("Z1"))).isEmpty();
        assertThat(DATA.areas().find("สพป.")).isEmpty();
        assertThat(DATA.reasons().find(new ReasonCode("R99"))).isEmpty();
        assertThat(DATA.reasons().find("R99")).isEmpty();
    }

    @Test
    void listsAreInTheOrderOfTheirCodes() {
        assertThat(List.copyOf(DATA.provinces().list())).isSortedAccordingTo(Comparator.comparing(Province::code));
        assertThat(List.copyOf(DATA.areas().list())).isSortedAccordingTo(Comparator.comparing(Area::id));
        assertThat(List.copyOf(DATA.reasons().list())).isSortedAccordingTo(Comparator.comparing(Reason::code));
        assertThat(List.copyOf(DATA.levels().list()))
                .isSortedAccordingTo(Comparator.comparing(Level::code))
                .isNotEmpty();
    }

    /** The column precedence of statuses.csv, from 1 to 6. */
    @Test
    void statusesStandInTheOrderOfTheirPrecedence() {
        assertThat(DATA.statuses().precedence())
                .containsExactly(
                        Status.DIED,
                        Status.FOUND_RETURNED,
                        Status.FORWARDED,
                        Status.FOUND_NOT_RETURNED,
                        Status.IN_PROCESS,
                        Status.NOT_FOUND);
        assertThat(DATA.statuses().labels()).containsOnlyKeys(Status.values());
        assertThat(DATA.statuses().labels(Status.DIED)).isEqualTo(new BilingualText("เสียชีวิต", "Died"));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvFileSource(resources = "spellings.csv", numLinesToSkip = 1)
    void whiteSpaceAndCaseDoNotMatter(String quoted, String key) {
        String spelling =
                quoted.substring(1, quoted.length() - 1).replace("_", "\u00A0").replace("~", "\t");
        CodeTable<Integer> table = new CodeTable<>();
        table.add(key, 1);

        assertThat(CodeTable.key(spelling)).isEqualTo(key);
        assertThat(table.get(spelling)).isEqualTo(1);
    }

    @Test
    void aSpellingBelongsToOneValue() {
        CodeTable<Integer> table = new CodeTable<>();
        @Nullable Integer none = table.add("Samut Prakan", 1);

        assertThat(none).isNull();
        assertThat(table.add("samutprakan", 1)).isNull();
        assertThat(table.add("SAMUT PRAKAN", 2)).isEqualTo(1);
        assertThat(table.get("SAMUT PRAKAN")).isEqualTo(1);
        assertThat(table.get("Samut")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2022, 2565, 2022", "1999, 2542, 1999", "2022-b, 2022-b, 2022-b", "A1, A1, A1", "20221, 20221, 20221"})
    void aCohortNamedByAYearIsNamedInBothEras(String id, String thai, String english) {
        assertThat(new CohortId(id).label()).isEqualTo(new BilingualText(thai, english));
    }

    private static Function<String, Object> maker(String kind) {
        return switch (kind) {
            case "province" -> ProvinceCode::new;
            case "area" -> AreaId::new;
            case "reason" -> ReasonCode::new;
            case "level" -> LevelCode::new;
            case "cohort" -> CohortId::new;
            default -> throw new IllegalArgumentException(List.of(kind).toString());
        };
    }
}
