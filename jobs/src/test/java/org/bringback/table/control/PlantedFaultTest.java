package org.bringback.table.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.bringback.table.control.model.FindingKind;
import org.bringback.table.status.StatusTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faultless random lists have no findings, and with one fault planted exactly that one. */
class PlantedFaultTest {

    private static final long SEEDS = 210;

    @Test
    void faultlessListsHaveNoFindings() {
        LongStream.rangeClosed(1, SEEDS).forEach(seed -> {
            PrintedList list = PrintedList.random(seed);
            assertThat(Reconciliation.findings(list.figures(), List.of()))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(Reconciliation.findings(list.figures(), list.computed()))
                    .as("seed " + seed)
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void onePlantedFaultIsOneFinding(FindingKind kind) {
        int planted = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            planted += plant(kind, seed) ? 1 : 0;
        }
        assertThat(planted)
                .as("lists into which " + kind.code() + " could be planted")
                .isGreaterThan(50);
    }

    @Test
    void everyKindCanBePlanted() {
        assertThat(Fault.ALL).containsOnlyKeys(FindingKind.values());
    }

    private static boolean plant(FindingKind kind, long seed) {
        PrintedList list = PrintedList.random(seed);
        List<StatusTable> cases = list.computed();
        Optional<String> status = Fault.ALL.get(kind).plant(list, new Random(seed));
        if (status.isEmpty()) {
            return false;
        }
        String expected = kind.code() + " " + status.get();
        // a number that was wrong at both dates is wrong twice
        List<String> once = kind == FindingKind.DIFFERS_FROM_CASES ? List.of(expected, expected) : List.of(expected);
        assertThat(findings(list, cases)).as("beside the cases, seed " + seed).isEqualTo(once);
        if (kind != FindingKind.DIFFERS_FROM_CASES) {
            assertThat(findings(list, List.of())).as("by itself, seed " + seed).isEqualTo(once);
        }
        return true;
    }

    private static List<String> findings(PrintedList list, List<StatusTable> cases) {
        return Reconciliation.findings(list.figures(), cases).stream()
                .map(finding -> finding.kind().code() + " " + finding.status())
                .toList();
    }
}
