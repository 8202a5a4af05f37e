package org.bringback.reference.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.codes.Sex;
import org.bringback.reference.codes.Status;
import org.bringback.reference.codes.Statuses;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Small layouts of every key, as agencies/README.md describes them, good and bad. */
class LayoutReaderTest {

    private static final Statuses STATUSES = Statuses.load(JobsFolder.real().resolve("reference/statuses.csv"));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "refused-layouts.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void aBadLayoutIsRefusedWithItsLineInBothLanguages(String text, int line, String thai, String english) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(ConfigurationException.class, e -> {
            assertThat(e.location()).isEqualTo(folder.getFileName() + "/layout.yaml:" + line);
            assertThat(e.problem().thai()).contains(thai);
            assertThat(e.problem().english()).contains(english);
        });
    }

    @Test
    void whatIsNotSaidHasItsDefault() throws IOException {
        Layout layout = read("formats: [xlsx, xls]~columns: [ก]");

        assertThat(layout.name()).isEqualTo("trial");
        assertThat(layout.formats()).containsExactly("xlsx", "xls");
        assertThat(layout.charset()).isEmpty();
        assertThat(layout.separator()).isEmpty();
        assertThat(layout.headerRow()).isEqualTo(1);
        assertThat(layout.fileHeaderCells()).isEmpty();
        assertThat(layout.provinceFromSheet()).isFalse();
        assertThat(layout.officeWord()).isEmpty();
        assertThat(layout.ageRange()).isEqualTo(new AgeRange(2, 25));
        assertThat(layout.sexWords()).isEmpty();
        assertThat(layout.statusWords()).isEmpty();
        assertThat(layout.columns())
                .containsExactly(new Column("ก", List.of(), Optional.empty(), Optional.empty(), false, true, false));
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Layout layout =
                read("formats: [xls]~header-row: 4~stamps:~- {row: 3, date-after: ณ วันที่}~- {row: 1, office: สพฐ.}"
                        + "~province-from-sheet: true~office-word: กศน.~ages: {from: 0, to: 0}~sex-words: {1: M, 2: F}"
                        + "~status-words: {205: DIED, เสียชีวิต: DIED}~columns: []");

        assertThat(layout.headerRow()).isEqualTo(4);
        assertThat(layout.fileHeaderCells())
                .containsExactly(
                        new FileHeaderCell(3, Optional.of("ณ วันที่"), Optional.empty()),
                        new FileHeaderCell(1, Optional.empty(), Optional.of("สพฐ.")));
        assertThat(layout.provinceFromSheet()).isTrue();
        assertThat(layout.officeWord()).contains("กศน.");
        assertThat(layout.ageRange()).isEqualTo(new AgeRange(0, 0));
        assertThat(layout.sexWords())
                .containsEntry("1", Sex.M)
                .containsEntry("2", Sex.F)
                .hasSize(2);
        assertThat(layout.statusWords()).containsEntry("205", Status.DIED).containsEntry("เสียชีวิต", Status.DIED);
    }

    @ParameterizedTest
    @CsvSource({"comma, ','", "semicolon, ;", "tab, '\t'", "pipe, |"})
    void aSeparatorIsSaidByItsName(String name, String separator) throws IOException {
        Layout layout = read("formats: [csv, tsv, txt]~charset: TIS-620~separator: " + name + "~columns: []");

        assertThat(layout.separator()).contains(separator.charAt(0));
        assertThat(layout.charset()).contains(Charset.forName("TIS-620"));
        assertThat(read("formats: [txt]~charset: utf8~separator: tab~columns: []")
                        .charset())
                .contains(StandardCharsets.UTF_8);
    }

    /** What a column's keys come to: filled, optional, sensitive. Only a column with a field must be there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "header: ก | false | true | false",
                "header: ก, sensitive: true | false | true | true",
                "header: ก, optional: false | false | true | false",
                "header: ก, field: id | false | false | false",
                "header: ก, field: id, filled: true | true | false | false",
                "header: ก, field: id, optional: true | false | true | false",
                "'header: ก, further: {name: a, type: date}' | false | false | false",
                "'header: ก, optional: true, further: {name: a, type: date}' | false | true | false"
            })
    void aColumnIsNeededOnlyWhereItIsUsed(String keys, boolean filled, boolean optional, boolean sensitive)
            throws IOException {
        Column column = onlyColumn("{" + keys + "}");

        assertThat(column.filled()).as("filled").isEqualTo(filled);
        assertThat(column.optional()).as("optional").isEqualTo(optional);
        assertThat(column.sensitive()).as("sensitive").isEqualTo(sensitive);
    }

    @Test
    void aFurtherFieldIsReadWithItsTypeCodesAndLabel() throws IOException {
        assertThat(onlyColumn("{header: ก, further: {name: house_2, type: code, codes: [a, b, a], required: true,"
                                + " label: {th: บ้าน, en: House}}}")
                        .further())
                .contains(new FurtherField(
                        "house_2",
                        FieldType.CODE,
                        true,
                        NumberRange.ANY,
                        List.of("a", "b"),
                        Optional.of(new BilingualText("บ้าน", "House"))));
        assertThat(onlyColumn("{header: ก, further: {name: a, type: number}}").further())
                .contains(new FurtherField("a", FieldType.NUMBER, false, NumberRange.ANY, List.of(), Optional.empty()));
    }

    @Test
    void aColumnIsKnownByItsHeaderAndItsAliases() throws IOException {
        assertThat(onlyColumn("{header: ก, aliases: [ข, ค]}").headers()).containsExactly("ก", "ข", "ค");
        Layout twice = read("formats: [xls]~columns: [{header: ก, field: id}, {header: ก, field: person_ref}]");
        assertThat(twice.find(Field.ID)).contains(twice.columns().get(0));
        assertThat(twice.find(Field.PERSON_REF)).contains(twice.columns().get(1));
        assertThat(twice.find(Field.STATUS)).isEmpty();
    }

    @Test
    void atTheTopALayoutKeepsAllButWhatStandsAbove() throws IOException {
        Layout layout = read("formats: [xls]~header-row: 2~stamps: [{row: 1}]~office-word: x~columns: [ก]");
        Layout top = layout.atTop();

        assertThat(top.headerRow()).isEqualTo(1);
        assertThat(top.fileHeaderCells()).isEmpty();
        assertThat(top)
                .usingRecursiveComparison()
                .ignoringFields("headerRow", "fileHeaderCells")
                .isEqualTo(layout);
    }

    private Column onlyColumn(String yaml) throws IOException {
        List<Column> columns = read("formats: [xls]~columns:~- " + yaml).columns();
        assertThat(columns).hasSize(1);
        return columns.get(0);
    }

    private Layout read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("layout.yaml"), "layout:\n  " + text.replace("~", "\n  ") + "\n");
        return new LayoutReader("trial", STATUSES)
                .read(ConfigurationFile.yaml(file).get("layout"));
    }
}
