package org.bringback.job;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.render.text.FindingCsv;
import org.bringback.table.Figures;
import org.bringback.table.StatusTable;
import org.bringback.table.control.ControlFigure;
import org.bringback.table.control.ControlStore;
import org.bringback.table.control.Finding;
import org.bringback.table.control.Reconciliation;

/** Holds the control figures known on the night's day against themselves and the cases: {@code findings.csv}. */
final class FindingsFile {

    private FindingsFile() {}

    static void write(List<Finding> findings, Path folder) throws IOException {
        Path file = folder.resolve("findings.csv");
        if (findings.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        try (Writer csv = Files.newBufferedWriter(file)) {
            FindingCsv.write(findings, csv);
        }
    }

    static List<Finding> findings(Night night, Figures figures) {
        List<ControlFigure> printed = new ControlStore(night.state().database()).figures(night.asOf());
        List<StatusTable> computed = new ArrayList<>();
        printed.stream()
                .map(ControlFigure::asOf)
                .distinct()
                .sorted()
                .forEach(day -> computed.addAll(figures.all(day, figures.dayBefore(day))));
        return Reconciliation.findings(printed, computed);
    }
}
