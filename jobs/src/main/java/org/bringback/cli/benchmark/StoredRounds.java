package org.bringback.cli.benchmark;

import java.util.ArrayList;
import java.util.List;

/** One file taken in again and again, each time into a new state, and its rows then put into another one plainly. */
final class StoredRounds {

    private final ScratchFolder scratch;
    private final SingleThreadIntake intake;
    private final String table;
    private final List<Measurement> taken = new ArrayList<>();
    private final List<Measurement> inserted = new ArrayList<>();
    private long rowsSeen;
    private long rowsInserted;

    /** @param table where the file's accepted rows go */
    StoredRounds(ScratchFolder scratch, SingleThreadIntake intake, String table) {
        this.scratch = scratch;
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
        scratch.withState(state -> {
            taken.add(Meter.once(() -> rowsSeen = intake.store(state.database())));
            rows.addAll(new BaselineInsertStore(state.database(), table).rows());
        });
        rowsInserted = rows.size();
        scratch.withState(state -> inserted.add(Meter.once(() ->
                new BaselineInsertStore(state.database(), table).insert(rows, SingleThreadIntake.ROWS_A_TRANSACTION))));
    }

    Measurement taken() {
        return Measurement.median(taken);
    }

    Measurement inserted() {
        return Measurement.median(inserted);
    }

    long rowsSeen() {
        return rowsSeen;
    }

    long rowsInserted() {
        return rowsInserted;
    }
}
