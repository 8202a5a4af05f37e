package org.bringback.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.SampleFigures;
import org.bringback.samples.error.ErrorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntheticCountryTest {

    @TempDir
    Path out;

    @Test
    void theFilesHaveTheNamesOfTheContract() throws IOException {
        List<Path> files = SyntheticCountry.write(SmallCountry.options(), out);

        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "control-all-2022-05-31.csv",
                        "control-all-2022-09-23.csv",
                        "export-bse-2022-05-31.xls",
                        "export-bse-2022-09-23.xlsx",
                        "export-nfe-2022-05-31.csv",
                        "export-nfe-2022-09-23.csv",
                        "export-nfe-disabled-2022-05-31.txt",
                        "export-nfe-disabled-2022-09-23.tsv",
                        "export-obec-2022-05-31.xlsx",
                        "export-obec-2022-09-23.xlsx",
                        "export-opec-2022-05-31.xlsx",
                        "export-opec-2022-09-23.xlsx",
                        "export-ovec-2022-05-31.csv",
                        "export-ovec-2022-09-23.csv",
                        "register-all-2022-09-23.csv.gz");
        assertThat(files).allMatch(Files::exists);
    }

    @ParameterizedTest
    @EnumSource(ErrorProfile.class)
    void theCasesAreTheFiguresThatWereAskedFor(ErrorProfile errorProfile) throws IOException {
        SamplesOptions options = SmallCountry.options().withErrorProfile(errorProfile);
        SyntheticCountry.write(options, out);

        assertThat(SmallCountry.cases(out))
                .isEqualTo(flat(FiguresFile.published().times(options.scale())));
    }

    @Test
    void otherFiguresGiveAnotherCountry() throws IOException {
        Path figures = out.resolve("figures.csv");
        Files.writeString(figures, """
                list,status,as_of,persons,percent
                nfe,FOUND_RETURNED,2023-01-31,30,
                nfe,DIED,2023-01-31,2,
                nfe,TOTAL,2023-01-31,32,
                nfe,FOUND_RETURNED,2023-02-28,25,
                nfe,NOT_FOUND,2023-02-28,11,
                nfe,DIED,2023-02-28,3,
                ovec,IN_PROCESS,2023-02-28,7,
                """);
        Path country = out.resolve("country");
        SamplesOptions options = SamplesOptions.defaults(SmallCountry.REFERENCE)
                .withFigures(figures)
                .withRegister(50);

        List<Path> files = SyntheticCountry.write(options, country);

        assertThat(SmallCountry.cases(country)).isEqualTo(flat(FiguresFile.read(figures)));
        assertThat(files)
                .contains(country.resolve("export-ovec-2023-02-28.csv"))
                .doesNotContain(country.resolve("export-ovec-2023-01-31.csv"));
    }

    @ParameterizedTest
    @EnumSource(ErrorProfile.class)
    void theSameOptionsGiveTheSameBytes(ErrorProfile errorProfile) throws IOException {
        SamplesOptions options =
                SmallCountry.options().withErrorProfile(errorProfile).withRegister(500);
        SyntheticCountry.write(options, out.resolve("one"));
        SyntheticCountry.write(options, out.resolve("two"));

        assertThat(SmallCountry.bytes(out.resolve("one")))
                .containsExactlyEntriesOf(SmallCountry.bytes(out.resolve("two")));
    }

    @Test
    void anotherSeedGivesOtherPersonsAndTheSameFigures() throws IOException {
        SyntheticCountry.write(SmallCountry.options(), out.resolve("one"));
        SyntheticCountry.write(SmallCountry.options().withSeed(2), out.resolve("two"));

        assertThat(Files.readString(out.resolve("one/export-nfe-2022-05-31.csv")))
                .isNotEqualTo(Files.readString(out.resolve("two/export-nfe-2022-05-31.csv")));
        assertThat(SmallCountry.cases(out.resolve("one"))).isEqualTo(SmallCountry.cases(out.resolve("two")));
    }

    @Test
    void everyCaseHasOneGoodRowAndNoOtherRowIsAnotherPersons() throws IOException {
        SyntheticCountry.write(SmallCountry.options(), out);

        Set<String> good = new HashSet<>();
        List<Map<String, String>> truth = SmallCountry.truth(out);
        for (Map<String, String> row : truth) {
            if ("GOOD".equals(row.get("kind"))) {
                assertThat(good.add(row.get("file") + row.get("person"))).isTrue();
            }
        }
        assertThat(truth.stream()
                        .filter(row -> Set.of("REPEATED", "BROKEN").contains(row.get("kind")))
                        .map(row -> row.get("file") + row.get("person")))
                .isNotEmpty()
                .allMatch(good::contains);
    }

    @Test
    void theRegisterHasAsManyRowsAsAskedForAndMostListedPersons() throws IOException {
        SyntheticCountry.write(SmallCountry.options().withRegister(6_000), out);

        List<Map<String, String>> register = SmallCountry.truth(out).stream()
                .filter(row -> row.getOrDefault("file", "").startsWith("register"))
                .toList();
        assertThat(lines("register-all-2022-09-23.csv.gz")).hasSize(6_001);
        assertThat(register).hasSize(6_000);
        assertThat(register.stream().filter(row -> "LISTED".equals(row.get("kind"))))
                .hasSizeBetween(2_000, 2_300);
        assertThat(register.stream().map(row -> row.get("person"))).doesNotHaveDuplicates();
    }

    @Test
    void aFactorThatIsNotAboveZeroIsRefused() {
        assertThatThrownBy(() -> SmallCountry.options().withScale(BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> lines(String gzipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(out.resolve(gzipped)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Map<String, Integer> flat(SampleFigures figures) {
        Map<String, Integer> flat = new TreeMap<>();
        figures.byList()
                .forEach((list, byDate) -> byDate.forEach((asOf, counts) -> {
                    for (Status status : counts.keySet()) {
                        flat.put(list.id() + "," + asOf + "," + status, counts.get(status));
                    }
                }));
        flat.values().removeIf(count -> count == 0);
        return flat;
    }
}
