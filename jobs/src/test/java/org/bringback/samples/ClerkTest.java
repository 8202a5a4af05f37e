package org.bringback.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.reference.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClerkTest {

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
        World world = SmallCountry.world(Dirt.CLEAN);
        CaseBook book = SmallCountry.book(world, list);
        for (int date = 0; date < 2; date++) {
            Clerk clerk = new Clerk(world, book, date);
            for (int i = 0; i < book.size(); i++) {
                CaseRow.Report right = clerk.row(i, CaseRow.Kind.GOOD).reported();
                CaseRow.Report other = clerk.row(i, CaseRow.Kind.REPEATED).reported();
                assertThat(right.status()).isEqualTo(book.status(i, date).orElseThrow());
                assertThat(right.on()).isAfterOrEqualTo(other.on()).isBeforeOrEqualTo(clerk.asOf());
                if (right.on().equals(other.on())) {
                    assertThat(STRONGEST_FIRST.indexOf(other.status()))
                            .isGreaterThan(STRONGEST_FIRST.indexOf(right.status()));
                }
            }
        }
    }

    @Test
    void referencesStayFromExportToExportAndDifferBetweenRecords() throws IOException {
        World world = SmallCountry.world(Dirt.CLEAN);
        Set<String> seen = new HashSet<>();
        for (CaseBook book : world.country().books()) {
            Clerk may = new Clerk(world, book, 0);
            Clerk september = new Clerk(world, book, 1);
            for (CaseRow.Kind kind : CaseRow.Kind.values()) {
                String reference = may.row(3, kind).entry().reference();
                assertThat(september.row(3, kind).entry().reference()).isEqualTo(reference);
                assertThat(reference).startsWith("SYN-");
                assertThat(seen.add(reference)).isTrue();
            }
        }
    }

    @Test
    void aPersonOnTwoListsHasTheSameDataOnBothAndIsAliveOnBoth() throws IOException {
        World world = SmallCountry.world(Dirt.CLEAN);
        CaseBook pupils = SmallCountry.book(world, OfficeList.OBEC);
        CaseBook special = SmallCountry.book(world, OfficeList.BSE);
        List<Long> onBoth = new ArrayList<>();
        for (int i = 0; i < special.size(); i++) {
            int other = indexOf(pupils, special.persons()[i]);
            if (other >= 0) {
                onBoth.add(special.persons()[i]);
                Entry one =
                        new Clerk(world, special, 1).row(i, CaseRow.Kind.GOOD).entry();
                Entry two = new Clerk(world, pupils, 1)
                        .row(other, CaseRow.Kind.GOOD)
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
        World world = SmallCountry.world(Dirt.CLEAN);
        CaseBook book = SmallCountry.book(world, OfficeList.NFE_DISABLED);
        Clerk clerk = new Clerk(world, book, 0);

        IntStream.range(0, book.size())
                .mapToObj(i -> clerk.row(i, CaseRow.Kind.BROKEN))
                .forEach(row -> assertThat(shows(row, clerk)).isTrue());
    }

    private static boolean shows(CaseRow row, Clerk clerk) {
        Entry entry = row.entry();
        return switch (row.marks().defect().orElseThrow()) {
            case UNKNOWN_STATUS -> row.has(Defect.UNKNOWN_STATUS);
            case IMPOSSIBLE_DATE -> entry.birth().form() == WrittenDate.Form.IMPOSSIBLE;
            case DATE_IN_FUTURE -> row.reported().on().isAfter(clerk.asOf());
            case ID_SCIENTIFIC -> entry.id().matches("\\d\\.\\d{4}E\\+12");
            case ID_LOST_ZERO -> entry.id().matches("\\d{12}");
        };
    }

    private static int indexOf(CaseBook book, long person) {
        for (int i = 0; i < book.size(); i++) {
            if (book.persons()[i] == person) {
                return i;
            }
        }
        return -1;
    }
}
