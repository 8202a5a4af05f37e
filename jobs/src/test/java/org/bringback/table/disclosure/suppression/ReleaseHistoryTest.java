package org.bringback.table.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.WrittenTable;
import org.junit.jupiter.api.Test;

/** One release: x a and y b suppressed, all else printed. */
class ReleaseHistoryTest {

    private static final Population FIRST = new Population("obec", RandomTables.NOW, 1);
    private static final Population CORRECTED = new Population("obec", RandomTables.NOW, 2);
    private static final Population EARLIER = new Population("obec", RandomTables.THEN, 1);
    private static final Population OTHER_LIST = new Population("ovec", RandomTables.NOW, 1);
    private static final WrittenTable WRITTEN = WrittenTable.parse("t", FIRST, """
            AGE/REASON  a   b   TOTAL
            x           1*  9   10
            y           7   4*  11
            TOTAL       8   13  21
            """);
    private static final CellId SUPPRESSED = WRITTEN.cell("x a");
    private static final CellId PRINTED = WRITTEN.cell("x b");

    private final ReleaseHistory history = ReleaseHistory.of(List.of(WRITTEN.publication()));

    @Test
    void beforeTheFirstReleaseNothingIsKnown() {
        ReleaseHistory none = ReleaseHistory.none();
        assertThat(none.isKnown(PRINTED)).isFalse();
        assertThat(none.wasSuppressed(SUPPRESSED)).isFalse();
        assertThat(none.hasGapIn(SUPPRESSED)).isFalse();
    }

    @Test
    void aPrintedCountIsKnownInItsOwnRevisionOnly() {
        assertThat(history.isKnown(PRINTED)).isTrue();
        assertThat(history.isKnown(PRINTED.in(CORRECTED))).isFalse();
        assertThat(history.isKnown(SUPPRESSED)).isFalse();
    }

    @Test
    void aSuppressedCountStaysSoInEveryRevisionOfItsDayAndOnNoOtherDayOrList() {
        assertThat(history.wasSuppressed(SUPPRESSED)).isTrue();
        assertThat(history.wasSuppressed(SUPPRESSED.in(CORRECTED))).isTrue();
        assertThat(history.wasSuppressed(SUPPRESSED.in(EARLIER))).isFalse();
        assertThat(history.wasSuppressed(SUPPRESSED.in(OTHER_LIST))).isFalse();
        assertThat(history.wasSuppressed(PRINTED)).isFalse();
    }

    @Test
    void aGapIsOfEveryDayOfItsList() {
        assertThat(history.hasGapIn(SUPPRESSED.in(EARLIER))).isTrue();
        assertThat(history.hasGapIn(SUPPRESSED.in(OTHER_LIST))).isFalse();
        assertThat(history.hasGapIn(PRINTED)).isFalse();
    }

    @Test
    void whatOneReleaseSuppressedAndAnotherPrintedIsKnown() {
        Publication all = Publication.of(LinkedTables.of(WRITTEN.table()), Set.of(WRITTEN.cell("y b")));
        ReleaseHistory both = ReleaseHistory.of(List.of(WRITTEN.publication(), all));

        assertThat(both.isKnown(SUPPRESSED)).isTrue();
        assertThat(both.wasSuppressed(SUPPRESSED)).isFalse();
        assertThat(both.wasSuppressed(SUPPRESSED.in(CORRECTED))).isTrue();
        assertThat(both.wasSuppressed(WRITTEN.cell("y b"))).isTrue();
    }

    @Test
    void whatOthersAreNotToldIsSuppressedAndWhatTheyAreToldIsNotKnown() {
        ReleaseHistory forPublic = ReleaseHistory.none();
        forPublic.addSuppressedForOthers(WRITTEN.publication());

        assertThat(forPublic.wasSuppressed(SUPPRESSED)).isTrue();
        assertThat(forPublic.isKnown(PRINTED)).isFalse();
    }
}
