package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import org.bringback.status.evidence.EvidenceWords;
import org.bringback.status.evidence.RegisterEvidence;
import org.bringback.text.BilingualText;

/**
 * Contradictions between a list and the register, as RFC 4180 has it: {@code
 * finding,file,sheet,line,person_ref,status,status_date,enrolled_list,school,enrolled_on,why,why_th,area,
 * what_to_do,what_to_do_th,synthetic}. Codes for programs, and the same in words. Begins with a byte order mark, because
 * offices open it in a spreadsheet.
 */
public final class EvidenceCsv {

    private EvidenceCsv() {}

    /** @param synthetic whether the cases are a synthetic country's */
    public static void write(List<RegisterEvidence> evidence, EvidenceWords words, boolean synthetic, Appendable out)
            throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of(
                "finding",
                "file",
                "sheet",
                "line",
                "person_ref",
                "status",
                "status_date",
                "enrolled_list",
                "school",
                "enrolled_on",
                "why",
                "why_th",
                "area",
                "what_to_do",
                "what_to_do_th"));
        for (RegisterEvidence one : evidence) {
            BilingualText why = words.why(one);
            BilingualText action = one.contradiction().action();
            csv.row(List.of(
                    one.contradiction().name(),
                    one.file(),
                    one.sheet(),
                    Long.toString(one.line()),
                    one.reference(),
                    one.status(),
                    one.statusDate(),
                    one.enrolledList(),
                    one.school(),
                    one.enrolledOn(),
                    why.english(),
                    why.thai(),
                    one.area(),
                    action.english(),
                    action.thai()));
        }
    }
}
