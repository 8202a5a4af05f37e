package org.bringback.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.StateRows.ExportRow.of;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bringback.StateRows;
import org.bringback.identity.resolution.TestResolution;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** An export of a day and the files that correct it: which row of a child stands, and which are set aside. */
class RowsOfADayTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final String DAY = "2022-05-31";
    private static final SnapshotKey KEY = new SnapshotKey(COHORT, new ListId("obec"), LocalDate.parse(DAY));
    private static final List<Status> ORDER =
            ReferenceData.load(JobsFolder.real()).statuses().precedence();

    private final StateRows state = new StateRows();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "rows-of-a-day.csv", delimiter = '|', numLinesToSkip = 1)
    void rowsStandOrYieldAsWorkedOutByHand(String why, String files, String stands, @Nullable String setAside) {
        long rows = 0;
        for (String file : files.split(" / ")) {
            StateRows.ExportRow[] written =
                    List.of(file.split(" ")).stream().map(RowsOfADayTest::row).toArray(StateRows.ExportRow[]::new);
            state.export("obec", DAY, written);
            rows += written.length;
        }
        SnapshotResult made = make();
        assertThat(facts()).isEqualTo(stands);
        assertThat(String.join(" ", setAside())).isEqualTo(setAside == null ? "" : setAside);
        assertThat(made.cases()).isEqualTo(stands.split(" ").length);
        assertThat(made.repeated()).isEqualTo(rows - made.cases());
    }

    /** Many rows of some children in two files; a child's best row is found by asking every row in turn. */
    @Test
    void ofManyRowsThoseStandThatNoOtherRowOfTheChildBeats() {
        Random random = new Random(20220531);
        Map<String, List<StateRows.ExportRow>> ofChild = new TreeMap<>();
        for (int file = 0; file < 2; file++) {
            List<StateRows.ExportRow> rows = new ArrayList<>();
            for (int row = 0; row < 150; row++) {
                String child = String.valueOf((char) ('a' + random.nextInt(26)));
                String status = Status.values()[random.nextInt(6)].name();
                String date = random.nextInt(4) == 0 ? "-" : "2022-05-0" + (1 + random.nextInt(3));
                StateRows.ExportRow made = row(child + ":" + status + ":" + date + ":" + (file * 1000 + row));
                rows.add(made);
                ofChild.computeIfAbsent(child, fresh -> new ArrayList<>()).add(made);
            }
            state.export("obec", DAY, rows.toArray(StateRows.ExportRow[]::new));
        }
        SnapshotResult made = make();
        List<String> best = ofChild.values().stream().map(RowsOfADayTest::best).toList();
        assertThat(state.texts("select r.given_name || ' ' || r.row_hash from fact f"
                        + " join export_row r on r.row_key = f.row_key order by r.given_name"))
                .isEqualTo(best);
        assertThat(made.repeated()).isEqualTo(300 - best.size());
        assertThat(setAside()).hasSize(300 - best.size()).doesNotHaveDuplicates();
    }

    private static String best(List<StateRows.ExportRow> rows) {
        StateRows.ExportRow best = rows.get(0);
        for (StateRows.ExportRow row : rows) {
            if (beats(row, best)) {
                best = row;
            }
        }
        return best.given() + " " + best.hash();
    }

    private static boolean beats(StateRows.ExportRow one, StateRows.ExportRow other) {
        String date = one.statusDate() == null ? "" : one.statusDate();
        String otherDate = other.statusDate() == null ? "" : other.statusDate();
        if (!date.equals(otherDate)) {
            return date.compareTo(otherDate) > 0;
        }
        int rank = ORDER.indexOf(Status.valueOf(one.status()));
        int otherRank = ORDER.indexOf(Status.valueOf(other.status()));
        return rank != otherRank ? rank < otherRank : one.hash() < other.hash();
    }

    @Test
    void rowsThatCameBackCorrectedMakeARevisionThatHasThemToo() {
        state.export("obec", DAY, row("a:NOT_FOUND:2022-05-01:1"));
        assertThat(make()).isEqualTo(new SnapshotResult(1, true, 1, 0, 0));
        state.export("obec", DAY, row("b:DIED:2022-05-01:2"));
        assertThat(make()).isEqualTo(new SnapshotResult(2, true, 2, 0, 0));
        assertThat(new Snapshots(state.database(), ORDER).get(KEY)).isEqualTo(new SnapshotResult(2, false, 2, 0, 0));
        assertThat(state.texts("select s.revision || ' ' || count(*) from snapshot s"
                        + " join fact f on f.snapshot_id = s.id group by s.revision order by s.revision"))
                .containsExactly("1 1", "2 2");
    }

    @Test
    void aRowThatOnlyRepeatsAFactIsARevisionOfTheCountOfRepeatedRows() {
        state.export("obec", DAY, row("a:NOT_FOUND:2022-05-01:1"));
        make();
        state.export("obec", DAY, row("a:NOT_FOUND:2022-05-01:2"));
        assertThat(make()).isEqualTo(new SnapshotResult(2, true, 1, 1, 0));
        assertThat(facts(2)).isEqualTo("a:NOT_FOUND@1.1");
    }

    @Test
    void aSnapshotThatIsDroppedLeavesNoRowSetAside() {
        state.export("obec", DAY, row("a:NOT_FOUND:2022-05-01:1"), row("a:DIED:2022-05-01:2"));
        make();
        assertThat(make().fresh()).isFalse();
        assertThat(setAside()).containsExactly("1.1");
        assertThat(state.texts("select id from snapshot")).hasSize(1);
    }

    private SnapshotResult make() {
        new TestResolution(state.database(), folder, COHORT).resolve();
        return new Snapshots(state.database(), ORDER).make(KEY, RevisionReason.correctedExport());
    }

    /** A child is known by an ID of its own; {@code a:DIED:2022-05-01:3}. */
    private static StateRows.ExportRow row(String text) {
        String[] parts = text.split(":");
        String id = "N11017000" + String.format("%04d", parts[0].charAt(0) - 'a');
        return of(id, null, parts[0], "2010-01-02")
                .at(parts[1], parts[2].equals("-") ? null : parts[2], Long.parseLong(parts[3]));
    }

    private String facts() {
        return facts(1);
    }

    private String facts(int revision) {
        return String.join(
                " ",
                state.texts("select r.given_name || ':' || f.status || '@' || "
                        + location("f.row_key") + " from fact f join export_row r on r.row_key = f.row_key"
                        + " join snapshot s on s.id = f.snapshot_id where s.revision = " + revision
                        + " order by r.given_name"));
    }

    private List<String> setAside() {
        return state.texts("select " + location("row_key") + " from outranked_row").stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static String location(String key) {
        return "(" + key + " / 2147483648) || '.' || mod(" + key + ", 2147483648)";
    }
}
