package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import org.bringback.table.control.Finding;

/**
 * Findings for programs, as RFC 4180 has it: {@code list,as_of,status,column,finding,printed,computed,why,why_th}.
 */
public final class FindingCsv {

    private FindingCsv() {}

    public static void write(List<Finding> findings, Appendable out) throws IOException {
        CsvText csv = new CsvText(out);
        csv.row(List.of("list", "as_of", "status", "column", "finding", "printed", "computed", "why", "why_th"));
        for (Finding finding : findings) {
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
