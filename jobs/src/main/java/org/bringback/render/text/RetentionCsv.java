package org.bringback.render.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bringback.casework.CaseState;
import org.bringback.casework.RetentionRules;
import org.bringback.text.BilingualText;

/** What was removed and why, case by case, file by file and folder by folder; names nobody. The last column is {@code synthetic}. */
public final class RetentionCsv {

    /** What goes besides contacts of closed cases. */
    private enum Other {
        SET_ASIDE(new BilingualText("แถวที่รับไม่ได้และพ้นกำหนดเก็บ", "rows not taken, past their term")),
        ARCHIVED(new BilingualText("ไฟล์ที่รับไว้ซึ่งมีข้อมูลที่ลบ", "file taken in that held what was removed")),
        OLD_ROUND(new BilingualText("เอกสารที่ส่งออกและพ้นกำหนดเก็บ", "sent out, past its term"));

        private final BilingualText text;

        Other(BilingualText text) {
            this.text = text;
        }

        List<String> words() {
            return CodeWords.word(this, text);
        }
    }

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
     * All that was removed.
     *
     * @param setAside rows that were not taken, by the file that they stood in
     * @param files rows of archived files that are kept without some of their cells
     * @param folders of what was sent out, and files beside them
     */
    public record Removed(
            List<Line> lines,
            SortedMap<String, Integer> setAside,
            SortedMap<String, Integer> files,
            List<Path> folders) {

        public Removed {
            lines = List.copyOf(lines);
            folders = List.copyOf(folders);
        }
    }

    /**
     * {@code what,closed_on,why,why_th,why_en,after_days,contacts,remarks,rows}: what has no words of any language, as the words
     * for it stand beside. A folder has neither day nor counts, and a file only rows.
     */
    public void write(Removed removed, RetentionRules rules, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("what", "closed_on", "why", "why_th", "why_en", "after_days", "contacts", "remarks", "rows"));
        for (Line line : removed.lines()) {
            csv.row(
                    List.of(line.caseWord(), line.closing().on().toString()),
                    CodeWords.word(line.closing().why(), line.closing().why().words()),
                    List.of(
                            String.valueOf(rules.closedDays().get(line.closing().why())),
                            Integer.toString(line.contacts()),
                            Integer.toString(line.remarks()),
                            ""));
        }
        for (Map.Entry<String, Integer> file : removed.setAside().entrySet()) {
            csv.row(
                    List.of(file.getKey(), ""),
                    Other.SET_ASIDE.words(),
                    List.of(Integer.toString(rules.setAsideDays()), "", "", Integer.toString(file.getValue())));
        }
        for (Map.Entry<String, Integer> file : removed.files().entrySet()) {
            csv.row(
                    List.of(file.getKey(), ""),
                    Other.ARCHIVED.words(),
                    List.of("", "", "", Integer.toString(file.getValue())));
        }
        for (Path folder : removed.folders()) {
            csv.row(List.of(folder.toString(), ""), Other.OLD_ROUND.words(), List.of(days(folder, rules), "", "", ""));
        }
    }

    private static String days(Path folder, RetentionRules rules) {
        boolean rejects = folder.getFileName().toString().startsWith("rejects-");
        return Integer.toString(rejects ? rules.setAsideDays() : rules.fileDays());
    }
}
