package org.bringback.cli.benchmark;

import java.util.ArrayList;
import java.util.List;

/** One file taken in again and again, each time into a new state, and its rows then put into another one plainly. */
final class StoredRounds {

    private final Workplace place;
    private final Intake intake;
    private final String table;
    private final List<Measured> taken = new ArrayList<>();
    private final List<Measured> inserted = new ArrayList<>();
    private long rowsSeen;
    private long rowsInserted;

    /** @param table where the file's accepted rows go */
    StoredRounds(Workplace place, Intake intake, String table) {
        this.place = place;
        this.intake = intake;
        this.table = table;
    }

    /** A round that does not count. */
    void warmUp() throws Exception {
        round();
        taken.clear();
        inserted.clear();
    }

    void round() throws Exception {
        List<Object[]> rows = new ArrayList<>();
        place.withState(state -> {
            taken.add(Meter.once(() -> rowsSeen = intake.store(state.database())));
            rows.addAll(new PlainInsertStore(state.database(), table).rows());
        });
        rowsInserted = rows.size();
        place.withState(state -> inserted.add(Meter.once(
                () -> new PlainInsertStore(state.database(), table).insert(rows, Intake.ROWS_A_TRANSACTION))));
    }

    Measured taken() {
        return Measured.median(taken);
    }

    Measured inserted() {
        return Measured.median(inserted);
    }

    long rowsSeen() {
        return rowsSeen;
    }

    long rowsInserted() {
        return rowsInserted;
    }
}
