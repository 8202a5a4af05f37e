package org.bringback.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.linkage.LinkOptions;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.io.CsvRecordSource;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;
import org.bringback.samples.LinkageFiles;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.thai.name.Title;
import org.bringback.thai.name.TitleSex;
import org.bringback.thai.name.TitleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left out to be fast changes nothing. */
class ShortcutsTest {
    private static final TitleTable TITLES = new TitleTable(List.of(
            new Title("BOY", List.of("เด็กชาย", "ด.ช."), TitleSex.MALE),
            new Title("MISS", List.of("นางสาว", "น.ส."), TitleSex.FEMALE),
            new Title("MR", List.of("นาย"), TitleSex.MALE)));
    private static final Path HOME = Path.of(System.getProperty("bringback.home"));
    private static final Linkage.Vocabulary VOCABULARY = PersonComparators.vocabulary(TITLES);

    private static final List<String> VALUES = List.of(
            "1992300558777",
            "1111111111111",
            "1234567890121",
            "G623290723890",
            "0999255712",
            "66999255712",
            "0000000000",
            "099",
            "37|โคกสว่าง|1037000022",
            "37|อำเภอโคกสว่าง|1037000022",
            "37|-|",
            "|โคกสว่าง|1037000022",
            "37|ไม่ระบุ|null",
            "เจษฎา ภูแก้ว",
            "นายเจษฎา ภูแก้ว",
            "นาย เจษฎา",
            "นา ภูแก้ว",
            "น.ส.ลลิตา ธรรมสิทธิ์",
            "ลลิตา ไม่มีนามสกุล",
            "ลลิตา -",
            "- ภูแก้ว",
            "ซอ วิน",
            "สุขใจ ณ อยุธยา",
            "ลลิตา  ธรรมสิทธิ์",
            " ลลิตา ธรรมสิทธิ์",
            "เเดง ภูแก้ว",
            "Lalita Tham",
            "เจษฎา ภูแก้ว|ภูแก้ว",
            "เจษฎา ภูแก้ว|นางภูแก้ว",
            "เจษฎา ภูแก้ว|น.ส.ภูแก้ว",
            "เจษฎา ภูแก้ว|นายก",
            "เจษฎา ภูแก้ว|ไม่มีนามสกุล",
            "เจษฎา ภูแก้ว|",
            "เจษฎา ภูแก้ว|แซ่ ลี้",
            "นายเจษฎา ภูแก้ว|ภูแก้ว",
            "-|ภูแก้ว",
            "|ภูแก้ว",
            "|");

    @Test
    void whatIsSeenInTheBytesOfAValueIsWhatNormalisingMakesOfIt() {
        for (String name : List.of("thai-id", "phone", "place", "thai-full-name", "family-guardian")) {
            FieldComparator comparator = VOCABULARY.comparators().find(name).orElseThrow();
            int seen = 0;
            for (String value : VALUES) {
                byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                int after = comparator.strippedPrefixLength(utf8, 0, utf8.length);
                if (after != FieldComparator.UNKNOWN) {
                    String left = new String(utf8, after, utf8.length - after, StandardCharsets.UTF_8);
                    assertThat(left).as(name + " of " + value).isEqualTo(comparator.normalise(value));
                    seen++;
                }
            }
            assertThat(seen).as(name).isPositive();
        }
    }

    @Test
    void aPairThatIsToldFromOthersEarlyWouldNotHaveWeighedEnough(@TempDir Path folder) throws IOException {
        LinkageFiles.Written two = LinkageFiles.write(
                SamplesOptions.defaults(HOME.resolve("jobs/reference"))
                        .withScale(new BigDecimal("0.002"))
                        .withErrorProfile(ErrorProfile.HEAVY),
                folder);
        try (Workers workers = new Workers(2)) {
            CsvRecordSource list = CsvRecordSource.open(two.list());
            CsvRecordSource register = CsvRecordSource.open(two.register());
            Linkage linkage = Linkage.of(
                    ModelReader.read(HOME.resolve("jobs/models/person-match.yaml")),
                    VOCABULARY,
                    list,
                    Optional.of(register),
                    LinkOptions.MAX_PAIRS,
                    workers);
            check(linkage.weights());
        }
    }

    private static void check(MatchWeights weights) {
        for (int left = 0; left < 200; left++) {
            for (int right = 0; right < 500; right++) {
                double weight = weights.weight(left, right);
                for (double least : new double[] {weight, -20, -5, 0, 5}) {
                    double found = weights.weightIfAtLeast(least, left, right);
                    assertThat(weight >= least ? found == weight : found < least)
                            .as("%d %d from %f: %f is %f", left, right, least, weight, found)
                            .isTrue();
                }
            }
        }
    }
}
