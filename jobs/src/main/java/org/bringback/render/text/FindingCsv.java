package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import org.bringback.table.control.model.ControlFinding;

/**
 * Findings for programs, as RFC 4180 has it: {@code list,as_of,status,column,finding,printed,computed,why,why_th,synthetic}.
 */
public final class FindingCsv {

    private FindingCsv() {}

    /** @param synthetic whether the figures are a synthetic country's */
    public static void write(List<ControlFinding> findings, boolean synthetic, Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out).marked(synthetic);
        csv.row(List.of("list", "as_of", "status", "column", "finding", "printed", "computed", "why", "why_th"));
        for (ControlFinding finding : findings) {
            csv.row(List.of(
                    finding.list().value(),
                    finding.asOf().toString(),
                    finding.status(),
                    finding.column(),
                    finding.kind().code(),
                    finding.printed(),
                    finding.computed(),
                    finding.why().english(),
                    finding.why().thai()));
        }
    }
}
