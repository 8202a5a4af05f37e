package org.bringback.job.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.render.text.FindingCsv;
import org.bringback.table.control.Reconciliation;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.control.model.ControlFigureStore;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusTable;
import org.bringback.text.file.OwnerOnly;

/** Holds the control figures known on the run's day against themselves and the cases: {@code findings.csv}. */
final class FindingsFile {

    private FindingsFile() {}

    static void write(List<ControlFinding> findings, boolean synthetic, Path folder) throws IOException {
        Path file = folder.resolve("findings.csv");
        if (findings.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        try (Writer csv = OwnerOnly.writer(file)) {
            FindingCsv.write(findings, synthetic, csv);
        }
    }

    static List<ControlFinding> findings(DataSource database, LocalDate asOf, CohortTables figures) {
        List<ControlFigure> printed = new ControlFigureStore(database).figures(asOf);
        List<StatusTable> computed = new ArrayList<>();
        printed.stream()
                .map(ControlFigure::asOf)
                .distinct()
                .sorted()
                .forEach(day -> computed.addAll(figures.all(day, figures.dayBefore(day))));
        return Reconciliation.findings(printed, computed);
    }
}
