package org.bringback.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.reference.Disclosure;
import org.bringback.table.report.Report;

/** Writes the reports of one edition in every format. */
final class ReportFiles {

    private final List<Report> reports;
    private final Disclosure disclosure;

    ReportFiles(List<Report> reports, Disclosure disclosure) {
        this.reports = reports;
        this.disclosure = disclosure;
    }

    void write(Path folder) throws IOException {
        StringBuilder b = new StringBuilder();
        reports.forEach(r -> { b.append("=== ").append(r.id()).append(' ').append(r.reference()).append('\n').append(r.sentences()).append('\n').append(r.notes()).append('\n');
            r.tables().forEach(t -> { b.append("--- ").append(t.topic()).append(' ').append(t.title().english()).append(' ').append(t.reference()).append(' ').append(t.columns().stream().map(c -> c.id()).toList()).append('\n');
                t.lines().forEach(l -> b.append(" ".repeat(l.level())).append(l.id()).append(" | ").append(l.head().english()).append(" | ").append(l.cells()).append('\n')); }); });
        Files.writeString(folder.resolve("debug.txt"), b);
    }
}
