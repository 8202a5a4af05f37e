package org.bringback.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.reference.ReasonCode;
import org.bringback.reference.Reasons;
import org.bringback.reference.Sex;
import org.bringback.reference.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the facts by what is known of the persons: the same facts that {@link FigureStore} counts by status. */
public final class BreakdownStore {

    private final JdbcClient db;
    private final FigureStore figures;
    private final Places places;
    private final Reasons reasons;
    private final AgeGroups ages;

    public BreakdownStore(DataSource database, FigureStore figures, Places places, Reasons reasons, AgeGroups ages) {
        this.db = JdbcClient.create(database);
        this.figures = figures;
        this.places = places;
        this.reasons = reasons;
        this.ages = ages;
    }

    /** The breakdowns of one list's snapshot. */
    public Breakdowns of(SnapshotKey key) {
        return new Count(List.of(key), key.list().value(), key.asOf(), key.revision()).breakdowns();
    }

    /** The breakdowns of several lists together, each person once, by the fact that stands for the person. */
    public Breakdowns distinctPersons(List<SnapshotKey> lists, LocalDate asOf, int revision) {
        return new Count(lists, FigureStore.NATIONAL_PERSONS, asOf, revision).breakdowns();
    }

    private void readCounts(List<SnapshotKey> lists, String columns, RowReader reader) {
        if (!lists.isEmpty()) {
            db.sql("select status, " + columns + ", count(*) as persons from (" + figures.standingFacts(lists)
                            + ") ranked where place = 1 group by status, " + columns)
                    .param("ids", lists.stream().map(SnapshotKey::id).toList())
                    .query((RowCallbackHandler) reader::read);
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private final class Count {

        private final List<SnapshotKey> lists;
        private final String scope;
        private final LocalDate asOf;
        private final int revision;
        private PlaceRemarks remarks = PlaceRemarks.none();

        Count(List<SnapshotKey> lists, String scope, LocalDate asOf, int revision) {
            this.lists = lists;
            this.scope = scope;
            this.asOf = asOf;
            this.revision = revision;
        }

        Breakdowns breakdowns() {
            List<Breakdown> tables = new ArrayList<>();
            tables.add(by(Axis.SEX, "sex", (row, persons) -> sex(row.getString("sex"))));
            tables.add(by(
                    Axis.AGE,
                    "birth_date",
                    (row, persons) -> ages.of(row.getObject("birth_date", LocalDate.class), asOf)));
            tables.add(by(Axis.PLACE, "province, area", this::place));
            tables.add(by(Axis.REASON, "reason", (row, persons) -> reason(row.getString("reason"))));
            return new Breakdowns(tables, remarks);
        }

        private Category place(ResultSet row, long persons) throws SQLException {
            Places.Placed placed = places.of(row.getString("province"), row.getString("area"));
            remarks = remarks.plus(placed, persons);
            return placed.place().category();
        }

        private Breakdown by(Axis axis, String columns, CategoryOfRow category) {
            SortedMap<Category, SortedMap<Status, Long>> persons = new TreeMap<>();
            readCounts(lists, columns, row -> {
                long more = row.getLong("persons");
                Status status = Status.valueOf(row.getString("status"));
                Breakdown.add(persons, category.of(row, more), status, more);
            });
            return new Breakdown(scope, asOf, revision, axis, persons);
        }
    }

    @FunctionalInterface
    private interface CategoryOfRow {
        Category of(ResultSet row, long persons) throws SQLException;
    }

    private static Category sex(@Nullable String code) {
        for (Sex sex : Sex.values()) {
            if (sex.name().equals(code)) {
                return Category.of(sex);
            }
        }
        return Category.unknown(Axis.SEX);
    }

    private Category reason(@Nullable String code) {
        return code != null
                        && code.matches("R[0-9]{2}")
                        && reasons.find(new ReasonCode(code)).isPresent()
                ? Category.of(new ReasonCode(code))
                : Category.unknown(Axis.REASON);
    }
}
