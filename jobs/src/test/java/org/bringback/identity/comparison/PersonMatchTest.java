package org.bringback.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bringback.linkage.LinkOptions;
import org.bringback.linkage.LinkResult;
import org.bringback.linkage.LinkRun;
import org.bringback.text.BilingualText;
import org.bringback.thai.id.PersonId;
import org.bringback.thai.name.Title;
import org.bringback.thai.name.TitleSex;
import org.bringback.thai.name.TitleTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default model on cases that are easily judged wrongly, among enough ordinary people to learn weights from. */
class PersonMatchTest {
    private static final Path MODEL = Path.of(System.getProperty("bringback.home"), "jobs/models/person-match.yaml");
    private static final String HEADER = "person_ref,national_id,title,given_name,family_name,sex,birth_date,"
            + "province_code,district,school_code,guardian_name,phone,enrolled_list,enrolled_on";
    private static final List<String> GIVEN = List.of(
            "สมชาย", "กิตติ", "ประเสริฐ", "วิชัย", "อนันต์", "พรทิพย์", "สุดารัตน์", "กนกวรรณ", "นภา", "จิราพร");
    private static final List<String> FIRST =
            List.of("สุข", "ศรี", "ทอง", "บุญ", "วงศ์", "ชัย", "แก้ว", "เจริญ", "มั่น", "รุ่ง");
    private static final List<String> LAST =
            List.of("ใจ", "สวัสดิ์", "พงษ์", "เรือง", "คง", "มี", "งาม", "สกุล", "ชาติ", "ดี");

    private final LinkRun run = new LinkRun(
            PersonComparators.vocabulary(new TitleTable(List.of(new Title("BOY", List.of("เด็กชาย"), TitleSex.MALE)))));
    private final List<String> list = new ArrayList<>();
    private final List<String> register = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void addOrdinaryPeople() {
        SplittableRandom random = new SplittableRandom(4);
        for (int number = 0; number < 2_000; number++) {
            String given = GIVEN.get(random.nextInt(10));
            String family =
                    FIRST.get(random.nextInt(10)) + FIRST.get(random.nextInt(10)) + LAST.get(random.nextInt(10));
            String birth = (2004 + random.nextInt(12))
                    + String.format(Locale.ROOT, "-%02d-%02d", 1 + random.nextInt(12), 2 + random.nextInt(27));
            String around = (10 + random.nextInt(60)) + ",อำเภอ" + random.nextInt(20) + ",S" + random.nextInt(3000)
                    + "," + GIVEN.get(random.nextInt(10)) + " " + family + ",08"
                    + (10_000_000 + random.nextInt(80_000_000));
            String person = given + "," + family + ",M," + birth + "," + around;
            register.add(row("R" + number, id(number), person));
            if (number % 4 == 0) {
                list.add(row("L" + number, random.nextInt(8) == 0 ? "" : id(number), person));
            }
        }
    }

    @Test
    void theSameIdAndNameAreOnePerson() throws IOException {
        add(list, "Lx", id(9_001), "ธนพล,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        add(register, "Rx", id(9_001), "ธนพล,ใจกล้า,M,2553-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        assertThat(decision("Lx", "Rx")).isEqualTo("match");
    }

    @Test
    void aRowWithoutIdWhoseNamesStandInEachOthersPlaceIsFoundByTheRest() throws IOException {
        add(list, "Lx", "", "ใจกล้า,ธนพล,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        add(register, "Rx", id(9_001), "ธนพล,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        assertThat(decision("Lx", "Rx")).isIn("match", "review");
    }

    @ParameterizedTest(name = "[{0}] and [{1}]")
    @CsvSource({
        "'ธนพล ใจกล้า,', 'ธนพล,ใจกล้า'",
        "'ธนพล ใจกลา,', 'ธนพล,ใจกล้า'",
        "'วิน ออง มินทู,', 'มินทู,วิน ออง'",
        "'เต็งวิน อองมินทู,เต็งวิน อองมินทู', 'เต็งวิน,อองมินทู'"
    })
    void aNameThatStandsInOneCellIsFound(String listed, String registered) throws IOException {
        add(list, "Lx", "", listed + ",M,2010-06-15,71,ไทรโยค,S1,นภา มั่นคง,0899999991");
        add(register, "Rx", id(9_001), registered + ",M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0871234567");
        assertThat(decision("Lx", "Rx")).isEqualTo("match");
    }

    /** Those of families without a family name: their words stand in one cell or two, spelt by ear, and little else is filled in. */
    @ParameterizedTest(name = "[{0}] and [{1}]")
    @CsvSource({
        "'โข,ชิตโม,M,2010-06-15,71,,', 'โก ชิตโม,,M,2010-06-15,71,ไทรโยค,S1'",
        "'เด็กชายโก วินชิต,-,M,2010-06-15,71,,', 'โก วินชิต,,M,2010-06-15,71,ไทรโยค,S1'",
        "'โก ชิตโม,โก ชิตโม,M,2010-06-15,50,,', 'โก ชิตโม,,M,2010-06-15,71,ไทรโยค,S1'",
        "'ชิตโม,โก,M,2009-06-15,71,,S1', 'โก ชิตโม,,M,2010-06-15,71,ไทรโยค,S1'"
    })
    void aNameWithoutAFamilyNameIsFoundHoweverItsWordsAreDivided(String listed, String registered) throws IOException {
        add(list, "Lx", "", listed + ",,");
        add(register, "Rx", id(9_001), registered + ",สมศรี ใจกล้า,0871234567");
        assertThat(decision("Lx", "Rx")).isEqualTo("match");
    }

    @Test
    void aTwinIsNotTakenForTheOther() throws IOException {
        add(list, "Lx", "", "ธนพล,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        add(register, "Rx", id(9_001), "ธนพร,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        assertThat(decision("Lx", "Rx")).isNotEqualTo("match");
        add(register, "Ry", id(9_002), "ธนพล,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        assertThat(decision("Lx", "Ry")).isEqualTo("match");
    }

    @Test
    void twoDifferentValidIdsAreOnePersonOnlyWhereAllElseMakesItCertain() throws IOException {
        add(list, "Lx", id(9_001), "ธนพล,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        add(list, "Ly", id(9_002), "วิชัย,มั่นคง,M,2010-06-15,71,ไทรโยค,S1,สมศรี มั่นคง,0899999992");
        add(register, "Rx", id(9_777), "ธนพล,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        add(register, "Ry", id(9_778), "วิชัย,มั่นคง,M,2010-06-18,50,แม่ริม,S9,นภา มั่นคง,0899999993");
        assertThat(decision("Lx", "Rx")).isEqualTo("match");
        assertThat(decision("Ly", "Ry")).isNotEqualTo("match");
    }

    @Test
    void aBrotherIsAnotherPerson() throws IOException {
        add(list, "Lx", "", "ธนพล,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        add(register, "Rx", id(9_001), "ปิยะ,ใจกล้า,M,2007-02-03,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        assertThat(decision("Lx", "Rx")).isEqualTo("none");
    }

    @Test
    void anIdThatTwoRowsOfTheRegisterHaveIsRemarkedOn() throws IOException {
        add(register, "Rx", id(4), "ธนพล,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        assertThat(link().remarks())
                .extracting(BilingualText::english)
                .contains("1 row of register.csv has a national_id that an earlier row has");
    }

    @Test
    void anIdThatTwoPeopleOfTheRegisterHaveLeadsToTheOneWhoseNameFits() throws IOException {
        add(list, "Lx", id(9_001), "ธนพล,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        add(register, "Rx", id(9_001), "ธนพล,ใจกล้า,M,2010-06-15,71,ไทรโยค,S1,สมศรี ใจกล้า,0899999991");
        add(register, "Ry", id(9_001), "วิชัย,มั่นคง,M,2005-01-20,50,แม่ริม,S9,นภา มั่นคง,0899999992");
        assertThat(decision("Lx", "Rx")).isEqualTo("match");
        assertThat(decision("Lx", "Ry")).isNotEqualTo("match");
    }

    private static void add(List<String> file, String ref, String id, String person) {
        file.add(row(ref, id, person));
    }

    private static String row(String ref, String id, String person) {
        return ref + "," + id + ",," + person + ",,";
    }

    /** A valid number; the registrar 9999 does not exist. */
    private static String id(int number) {
        String digits = "19999" + String.format(Locale.ROOT, "%07d", number * 7919L % 10_000_000);
        return digits + PersonId.checkDigit(digits);
    }

    private String decision(String left, String right) throws IOException {
        link();
        return Files.readAllLines(folder.resolve("out.csv")).stream()
                .filter(line -> line.startsWith(left + "," + right + ","))
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .findFirst()
                .orElse("none");
    }

    private LinkResult link() throws IOException {
        Path left = write("list.csv", list);
        Path right = write("register.csv", register);
        return run.run(LinkOptions.of(left, Optional.of(right), folder.resolve("out.csv"))
                .withModel(MODEL));
    }

    private Path write(String name, List<String> rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n");
    }
}
