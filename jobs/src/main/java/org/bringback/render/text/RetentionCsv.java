package org.bringback.render.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bringback.casework.CaseState;
import org.bringback.casework.RetentionRules;

/** What was removed and why, case by case, file by file and folder by folder; names nobody. The last column is {@code synthetic}. */
public final class RetentionCsv {

    private final boolean synthetic;

    /** @param synthetic whether the cases are a synthetic country's */
    public RetentionCsv(boolean synthetic) {
        this.synthetic = synthetic;
    }

    /**
     * A case.
     *
     * @param caseWord its number
     * @param contacts rows of exports that said how to reach the family
     * @param remarks rows of worklists and answers with a remark
     */
    public record Line(String caseWord, CaseState.Closing closing, int contacts, int remarks) {}

    /**
     * {@code what,closed_on,why,after_days,contacts,remarks,rows}; a folder has neither day nor counts, and an archived
     * file only the rows of it that are kept without some of their cells.
     */
    public void write(
            List<Line> lines,
            SortedMap<String, Integer> files,
            List<Path> folders,
            RetentionRules rules,
            Appendable out)
            throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("what", "closed_on", "why", "after_days", "contacts", "remarks", "rows"));
        for (Line line : lines) {
            csv.row(List.of(
                    "case " + line.caseWord(),
                    line.closing().on().toString(),
                    line.closing().why().name(),
                    String.valueOf(rules.closedDays().get(line.closing().why())),
                    Integer.toString(line.contacts()),
                    Integer.toString(line.remarks()),
                    ""));
        }
        for (Map.Entry<String, Integer> file : files.entrySet()) {
            csv.row(List.of("file " + file.getKey(), "", "ARCHIVED", "", "", "", Integer.toString(file.getValue())));
        }
        for (Path folder : folders) {
            csv.row(List.of(folder.toString(), "", "OLD_ROUND", Integer.toString(rules.fileDays()), "", "", ""));
        }
    }
}
