package org.bringback.cli.benchmark;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.intake.IntakeRules;

/** How fast files are taken in. */
final class IntakeLines {

    private static final String INSERT = "plain H2 insert";
    private static final Charset THAI = Charset.forName("x-windows-874");

    /** The thirty-six columns of the pupil register and the four of the follow-up. */
    private static final int CELLS_A_ROW = 36 + 4;

    private final Workplace place;
    private final IntakeRules country;
    private final int rounds;

    IntakeLines(Workplace place, IntakeRules country, int rounds) {
        this.place = place;
        this.country = country;
        this.rounds = rounds;
    }

    List<Line> of(Workload files) throws Exception {
        List<Line> lines = new ArrayList<>();
        lines.addAll(csv("nfe", files.export("nfe"), StandardCharsets.UTF_8));
        lines.addAll(csv("ovec", files.export("ovec"), THAI));
        lines.addAll(xlsx(files.export("obec")));
        lines.add(stored("register load", "rows/s", 1, Intake.of(files.register(), country), "register_row"));
        return lines;
    }

    private List<Line> csv(String list, Path file, Charset charset) throws Exception {
        Intake intake = Intake.of(file, country);
        long rows = intake.classify();
        Measured scan = Meter.median(rounds, () -> PlainScan.pieces(file, charset));
        Line read = Line.rate(
                        "CSV " + list + ", read and typed", "rows/s", rows, Meter.median(rounds, intake::classify))
                .against("lines split at commas", scan.wallRate(rows));
        return List.of(read, stored("CSV " + list + ", stored", "rows/s", 1, intake, "export_row"));
    }

    private List<Line> xlsx(Path file) throws Exception {
        Intake intake = Intake.of(file, country);
        long cells = intake.classify() * CELLS_A_ROW;
        Measured scan = Meter.median(rounds, () -> PlainScan.cells(file));
        Line read = Line.rate("XLSX obec, read and typed", "cells/s", cells, Meter.median(rounds, intake::classify))
                .against("plain StAX over the sheet", scan.wallRate(cells));
        return List.of(read, stored("XLSX obec, stored", "cells/s", CELLS_A_ROW, intake, "export_row"));
    }

    /** Rounds of intake and of the plain insert of the same rows take turns, so that both meet the same machine. */
    private Line stored(String name, String unit, long unitsARow, Intake intake, String table) throws Exception {
        StoredRounds stored = new StoredRounds(place, intake, table);
        stored.warmUp();
        for (int round = 0; round < rounds; round++) {
            stored.round();
        }
        return Line.rate(name, unit, stored.rowsSeen() * unitsARow, stored.taken())
                .against(INSERT, stored.inserted().wallRate(stored.rowsInserted() * unitsARow));
    }
}
