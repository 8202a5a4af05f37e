package org.bringback.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.samples.error.RowError;
import org.bringback.samples.layout.SampleExportRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportRowGeneratorTest {

    private static final List<Status> STRONGEST_FIRST = List.of(
            Status.DIED,
            Status.FOUND_RETURNED,
            Status.FORWARDED,
            Status.FOUND_NOT_RETURNED,
            Status.IN_PROCESS,
            Status.NOT_FOUND);

    @ParameterizedTest
    @EnumSource(OfficeList.class)
    void theRightRowOfARepeatedCaseIsTheLaterOneOrOfTheSameDayTheStronger(OfficeList list) throws IOException {
        SyntheticPopulation population = SmallCountry.population(ErrorProfile.CLEAN);
        ListCases listCases = SmallCountry.listCases(population, list);
        for (int date = 0; date < 2; date++) {
            ExportRowGenerator rowGenerator = new ExportRowGenerator(population, listCases, date);
            for (int i = 0; i < listCases.size(); i++) {
                SampleExportRow.Report right =
                        rowGenerator.row(i, SampleExportRow.Kind.GOOD).reported();
                SampleExportRow.Report other =
                        rowGenerator.row(i, SampleExportRow.Kind.REPEATED).reported();
                assertThat(right.status()).isEqualTo(listCases.status(i, date).orElseThrow());
                assertThat(right.on()).isAfterOrEqualTo(other.on()).isBeforeOrEqualTo(rowGenerator.asOf());
                if (right.on().equals(other.on())) {
                    assertThat(STRONGEST_FIRST.indexOf(other.status()))
                            .isGreaterThan(STRONGEST_FIRST.indexOf(right.status()));
                }
            }
        }
    }

    @Test
    void referencesStayFromExportToExportAndDifferBetweenRecords() throws IOException {
        SyntheticPopulation population = SmallCountry.population(ErrorProfile.CLEAN);
        Set<String> seen = new HashSet<>();
        for (ListCases listCases : population.country().caseLists()) {
            ExportRowGenerator may = new ExportRowGenerator(population, listCases, 0);
            ExportRowGenerator september = new ExportRowGenerator(population, listCases, 1);
            for (SampleExportRow.Kind kind : SampleExportRow.Kind.values()) {
                String reference = may.row(3, kind).entry().reference();
                assertThat(september.row(3, kind).entry().reference()).isEqualTo(reference);
                assertThat(reference).startsWith("SYN-");
                assertThat(seen.add(reference)).isTrue();
            }
        }
    }

    @Test
    void aPersonOnTwoListsHasTheSameDataOnBothAndIsAliveOnBoth() throws IOException {
        SyntheticPopulation population = SmallCountry.population(ErrorProfile.CLEAN);
        ListCases pupils = SmallCountry.listCases(population, OfficeList.OBEC);
        ListCases special = SmallCountry.listCases(population, OfficeList.BSE);
        List<Long> onBoth = new ArrayList<>();
        for (int i = 0; i < special.size(); i++) {
            int other = indexOf(pupils, special.persons()[i]);
            if (other >= 0) {
                onBoth.add(special.persons()[i]);
                Entry one = new ExportRowGenerator(population, special, 1)
                        .row(i, SampleExportRow.Kind.GOOD)
                        .entry();
                Entry two = new ExportRowGenerator(population, pupils, 1)
                        .row(other, SampleExportRow.Kind.GOOD)
                        .entry();
                assertThat(one.id()).isEqualTo(two.id());
                assertThat(one.name()).isEqualTo(two.name());
                assertThat(one.birth()).isEqualTo(two.birth());
                assertThat(special.status(i, 1)).isNotEqualTo(Optional.of(Status.DIED));
                assertThat(pupils.status(other, 1)).isNotEqualTo(Optional.of(Status.DIED));
            }
        }
        assertThat(onBoth).hasSize(special.size() / 4);
    }

    @Test
    void brokenRowsShowTheirDefect() throws IOException {
        SyntheticPopulation population = SmallCountry.population(ErrorProfile.CLEAN);
        ListCases listCases = SmallCountry.listCases(population, OfficeList.NFE_DISABLED);
        ExportRowGenerator rowGenerator = new ExportRowGenerator(population, listCases, 0);

        IntStream.range(0, listCases.size())
                .mapToObj(i -> rowGenerator.row(i, SampleExportRow.Kind.BROKEN))
                .forEach(row -> assertThat(shows(row, rowGenerator)).isTrue());
    }

    private static boolean shows(SampleExportRow row, ExportRowGenerator rowGenerator) {
        Entry entry = row.entry();
        return switch (row.marks().rowError().orElseThrow()) {
            case UNKNOWN_STATUS -> row.has(RowError.UNKNOWN_STATUS);
            case IMPOSSIBLE_DATE -> entry.birth().form() == WrittenDate.Form.IMPOSSIBLE;
            case DATE_IN_FUTURE -> row.reported().on().isAfter(rowGenerator.asOf());
            case ID_SCIENTIFIC -> entry.id().matches("\\d\\.\\d{4}E\\+12");
            case ID_LOST_ZERO -> entry.id().matches("\\d{12}");
        };
    }

    private static int indexOf(ListCases listCases, long person) {
        for (int i = 0; i < listCases.size(); i++) {
            if (listCases.persons()[i] == person) {
                return i;
            }
        }
        return -1;
    }
}
