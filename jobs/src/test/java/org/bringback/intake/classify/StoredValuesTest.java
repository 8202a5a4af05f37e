package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.bringback.intake.StandardExport;
import org.bringback.intake.row.RowOutcome;
import org.bringback.thai.date.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a cell: cleaned, by the code lists, in the common calendar. */
final class StoredValuesTest {

    private static final String EMPTY = "-";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvFileSource(resources = "values.csv", delimiterString = " => ", numLinesToSkip = 1)
    void aCellIsStoredAsWhatItMeans(String column, String cell, String stored) throws Exception {
        ExportRow row = row(column, cell.replace('␣', ' ').replace('␀', '\u200B'));
        assertThat(value(row, column)).isEqualTo(stored);
    }

    /** What one cell says changes no other; only a title says the sex where the sex is not given. */
    @ParameterizedTest(name = "{0}={1}")
    @CsvFileSource(resources = "values.csv", delimiterString = " => ", numLinesToSkip = 1)
    void aCellIsReadWithoutRegardToItsNeighbours(String column, String cell, String stored) throws Exception {
        ExportRow good = row("phone", "081-234-5678");
        ExportRow row = row(column, cell.replace('␣', ' ').replace('␀', '\u200B'));
        assertThat(COLUMNS.stream().filter(other -> !other.equals(column)))
                .allSatisfy(other -> assertThat(value(row, other)).isEqualTo(value(good, other)));
    }

    private static final List<String> COLUMNS = List.of(
            "person_ref",
            "national_id",
            "title",
            "given_name",
            "family_name",
            "sex",
            "birth_date",
            "province_code",
            "district",
            "school_code",
            "guardian_name",
            "phone",
            "status",
            "status_date",
            "reason",
            "area_code");

    /** Titles by reference/titles.csv: those of either sex say nothing. */
    @ParameterizedTest(name = "{0} {1}: {2} {3} {4}")
    @CsvSource({
        "ด.ช., , BOY, สมชาย, M",
        "ด.ญ., , GIRL, สมชาย, F",
        "ด.ช., F, BOY, สมชาย, F",
        "-, , , สมชาย, ",
        "-, M, , สมชาย, M",
        "อาจารย์ใหญ่, , , สมชาย, ",
    })
    void theTitleSaysTheSexWhereTheRowDoesNot(String title, String sex, String code, String given, String found)
            throws Exception {
        ExportRow row = row("title", title, "sex", sex == null ? "" : sex);
        assertThat(row.personDetails().name()).isEqualTo(new PersonName(code, given, "ศรีสุข"));
        assertThat(text(row.personDetails().sex())).isEqualTo(found == null ? EMPTY : found);
    }

    @Test
    void aTitleInItsOwnCellIsBelievedBeforeTheOneInFrontOfTheName() throws Exception {
        ExportRow both = row("title", "นาย", "given_name", "ด.ช.สมชาย");
        assertThat(both.personDetails().name()).isEqualTo(new PersonName("MR", "สมชาย", "ศรีสุข"));
        ExportRow one = row("title", "", "given_name", "ด.ช.สมชาย");
        assertThat(one.personDetails().name()).isEqualTo(new PersonName("BOY", "สมชาย", "ศรีสุข"));
    }

    @Test
    void aTitleGluedToTheNameIsTheTitleAndSaysTheSexWhereItsOwnCellIsEmpty() throws Exception {
        ExportRow glued = row("title", "", "given_name", "เด็กหญิงน้ำฝน", "sex", "");
        assertThat(glued.personDetails().name()).isEqualTo(new PersonName("GIRL", "น้ำฝน", "ศรีสุข"));
        assertThat(text(glued.personDetails().sex())).isEqualTo("F");
        ExportRow name = row("title", "นาย", "given_name", "นายสมชาย", "sex", "");
        assertThat(name.personDetails().name()).isEqualTo(new PersonName("MR", "นายสมชาย", "ศรีสุข"));
    }

    private static String value(ExportRow row, String column) {
        PersonDetails person = row.personDetails();
        return switch (column) {
            case "person_ref" -> text(person.ref());
            case "national_id" -> text(person.id().value());
            case "title" -> text(person.name().title());
            case "given_name" -> text(person.name().given());
            case "family_name" -> text(person.name().family());
            case "sex" -> text(person.sex());
            case "birth_date" -> date(person.birth());
            case "province_code" -> text(person.contact().province());
            case "district" -> text(person.contact().district());
            case "school_code" -> text(person.contact().school());
            case "guardian_name" -> text(person.contact().guardian());
            case "phone" -> text(person.contact().phone());
            case "status" -> text(row.status());
            case "status_date" -> text(row.statusDate());
            case "reason" -> text(row.reason());
            case "area_code" -> text(row.area());
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    private static String date(@Nullable PartialDate date) {
        Function<PartialDate, String> told = known -> known.first() + " " + known.precision();
        return date == null ? EMPTY : told.apply(date);
    }

    private static String text(@Nullable Object value) {
        return value == null ? EMPTY : value.toString();
    }

    private ExportRow row(String... changes) throws Exception {
        Path file = new StandardExport().row(changes).write(folder);
        RowOutcome.Accepted accepted =
                (RowOutcome.Accepted) StandardExport.outcomes(file).get(0);
        return (ExportRow) accepted.row();
    }
}
