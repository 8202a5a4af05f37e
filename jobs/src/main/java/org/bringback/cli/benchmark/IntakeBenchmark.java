package org.bringback.cli.benchmark;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.reference.agency.ReferenceContext;

/** How fast files are taken in. */
final class IntakeBenchmark {

    private static final String INSERT = "plain H2 insert";
    private static final Charset THAI = Charset.forName("x-windows-874");

    /** The thirty-six columns of the pupil register and the four of the follow-up. */
    private static final int CELLS_A_ROW = 36 + 4;

    private final ScratchFolder scratch;
    private final ReferenceContext referenceContext;
    private final int rounds;

    IntakeBenchmark(ScratchFolder scratch, ReferenceContext referenceContext, int rounds) {
        this.scratch = scratch;
        this.referenceContext = referenceContext;
        this.rounds = rounds;
    }

    List<BenchmarkLine> measure(IntakeWorkload files) throws Exception {
        List<BenchmarkLine> lines = new ArrayList<>();
        lines.addAll(csv("nfe", files.export("nfe"), StandardCharsets.UTF_8));
        lines.addAll(csv("ovec", files.export("ovec"), THAI));
        lines.addAll(xlsx(files.export("obec")));
        lines.add(stored(
                "register load",
                "rows/s",
                1,
                SingleThreadIntake.of(files.register(), referenceContext),
                "register_row"));
        return lines;
    }

    private List<BenchmarkLine> csv(String list, Path file, Charset charset) throws Exception {
        SingleThreadIntake intake = SingleThreadIntake.of(file, referenceContext);
        long rows = intake.classify();
        Measurement scan = Meter.median(rounds, () -> BaselineScan.pieces(file, charset));
        BenchmarkLine read = BenchmarkLine.rate(
                        "CSV " + list + ", read and typed", "rows/s", rows, Meter.median(rounds, intake::classify))
                .against("lines split at commas", scan.wallRate(rows));
        return List.of(read, stored("CSV " + list + ", stored", "rows/s", 1, intake, "export_row"));
    }

    private List<BenchmarkLine> xlsx(Path file) throws Exception {
        SingleThreadIntake intake = SingleThreadIntake.of(file, referenceContext);
        long cells = intake.classify() * CELLS_A_ROW;
        Measurement scan = Meter.median(rounds, () -> BaselineScan.cells(file));
        BenchmarkLine read = BenchmarkLine.rate(
                        "XLSX obec, read and typed", "cells/s", cells, Meter.median(rounds, intake::classify))
                .against("plain StAX over the sheet", scan.wallRate(cells));
        return List.of(read, stored("XLSX obec, stored", "cells/s", CELLS_A_ROW, intake, "export_row"));
    }

    /** Rounds of intake and of the plain insert of the same rows take turns, so that both meet the same machine. */
    private BenchmarkLine stored(String name, String unit, long unitsARow, SingleThreadIntake intake, String table)
            throws Exception {
        StoredRounds stored = new StoredRounds(scratch, intake, table);
        stored.warmUp();
        for (int round = 0; round < rounds; round++) {
            stored.round();
        }
        return BenchmarkLine.rate(name, unit, stored.rowsSeen() * unitsARow, stored.taken())
                .against(INSERT, stored.inserted().wallRate(stored.rowsInserted() * unitsARow));
    }
}
