package org.bringback.reference.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.codes.Status;
import org.bringback.reference.codes.Statuses;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.reference.file.ConfigurationFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** One small list's YAML, every key of it written well and badly. */
class AgencyReaderTest {

    private static final Statuses STATUSES = Statuses.load(JobsFolder.real().resolve("reference/statuses.csv"));
    private static final String NAME = "office: {th: ก, en: a}, abbreviation: {th: กก, en: aa}}";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "refused-agencies.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void aBadKeyIsRefusedWithItsLineInBothLanguages(String key, String value, int line, String thai, String english) {
        assertThatThrownBy(() -> read(key, value)).isInstanceOfSatisfying(ConfigurationException.class, e -> {
            assertThat(e.location()).isEqualTo(folder.getFileName() + "/trial.yaml:" + line);
            assertThat(e.problem().thai()).contains(thai);
            assertThat(e.problem().english()).contains(english);
        });
    }

    @Test
    void whatAListNeedNotSayHasItsDefault() throws IOException {
        for (String key : new String[] {"recipients", "inbox", "gate"}) {
            Agency agency = read(key, "-");
            assertThat(agency.recipients().isEmpty()).isEqualTo(key.equals("recipients"));
            assertThat(agency.fileNamePatterns().isEmpty()).isEqualTo(key.equals("inbox"));
            assertThat(agency.maxSetAsidePercent()).isEqualTo(key.equals("gate") ? 10 : 25);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "order, 1",
        "order, 999",
        "'percent', '{base: living, decimals: 0}'",
        "'percent', '{base: all, decimals: 4}'"
    })
    void theEndsOfARangeBelongToIt(String key, String value) throws IOException {
        Agency agency = read(key, value);

        assertThat(value)
                .isIn(
                        String.valueOf(agency.order()),
                        "{base: %s, decimals: %d}"
                                .formatted(agency.base() == PercentBase.ALL ? "all" : "living", agency.decimals()));
    }

    @Test
    void aNameHoldsFromItsFirstDayToTheDayBeforeTheNext() throws IOException {
        Agency agency = read(
                "names",
                "~- {" + NAME + "~- {from: 2022-02-01, office: {th: ข, en: b}, abbreviation: {th: ขข, en: bb}}"
                        + "~- {from: 2023-01-01, office: {th: ค, en: c}, abbreviation: {th: คค, en: cc}}");

        assertThat(agency.office(LocalDate.MIN).english()).isEqualTo("a");
        assertThat(agency.office(LocalDate.of(2022, 1, 31)).thai()).isEqualTo("ก");
        assertThat(agency.office(LocalDate.of(2022, 2, 1)).english()).isEqualTo("b");
        assertThat(agency.abbreviation(LocalDate.of(2022, 12, 31)).thai()).isEqualTo("ขข");
        assertThat(agency.abbreviation(LocalDate.of(2023, 1, 1)).english()).isEqualTo("cc");
    }

    @Test
    void aStatusIsUsedFromItsFirstDay() throws IOException {
        Agency agency = read("statuses", "{DIED: always, FORWARDED: 2022-06-01}");

        assertThat(agency.uses(Status.DIED, LocalDate.MIN)).isTrue();
        assertThat(agency.uses(Status.FORWARDED, LocalDate.of(2022, 5, 31))).isFalse();
        assertThat(agency.uses(Status.FORWARDED, LocalDate.of(2022, 6, 1))).isTrue();
        assertThat(agency.uses(Status.NOT_FOUND, LocalDate.of(2022, 6, 1))).isFalse();
    }

    @Test
    void aFullNameIsANameToo() throws IOException {
        Agency agency = read(
                "layout", "{formats: [xls], columns: [{header: ก, field: status}, {header: ข, field: full_name}]}");

        assertThat(agency.layout(LocalDate.MIN).find(Field.FULL_NAME)).isPresent();
        assertThat(agency.layout(LocalDate.MIN).name()).isEqualTo("trial");
    }

    @Test
    void aLayoutHoldsForFilesFromItsFirstDayToTheDayBeforeTheNext() throws IOException {
        String columns = "formats: [xls], columns: [{header: ก, field: status}, {header: ข, field: full_name}]}";
        Agency agency = read("layout", "~- {" + columns + "~- {from: 2022-06-01, header-row: 4, " + columns);

        assertThat(agency.layout(LocalDate.of(2022, 5, 31)).headerRow()).isEqualTo(1);
        assertThat(agency.layout(LocalDate.of(2022, 6, 1)).headerRow()).isEqualTo(4);
    }

    private Agency read(String key, String value) throws IOException {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("list", "trial");
        keys.put("order", "7");
        keys.put("names", "[{" + NAME + "]");
        keys.put("percent", "{base: all, decimals: 2}");
        keys.put("statuses", "{DIED: always}");
        keys.put("recipients", "[a@b.c]");
        keys.put("inbox", "['r-<date>.csv']");
        keys.put("gate", "{max-set-aside-percent: 25}");
        keys.put("layout", "{formats: [xls], columns: [{header: ก, field: status}, {header: ข, field: given_name}]}");
        if (keys.put(key, value.replace("~", "\n")) == null) {
            throw new IllegalArgumentException(key);
        }
        String text = keys.entrySet().stream()
                .filter(entry -> !entry.getValue().equals("-"))
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("trial.yaml"), text);
        return new AgencyReader(STATUSES).read(file, ConfigurationFile.yaml(file));
    }
}
