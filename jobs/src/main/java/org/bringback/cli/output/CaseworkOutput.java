package org.bringback.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bringback.casework.CaseAccounts;
import org.bringback.casework.SignOff;
import org.bringback.job.casework.CaseworkDay;
import org.bringback.job.casework.CaseworkRelease;
import org.bringback.job.casework.Problems;
import org.bringback.job.casework.WorklistFiles;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;
import org.bringback.text.EnglishCount;
import org.bringback.text.OutsideText;
import org.bringback.text.json.Json;

/** What the commands of casework say: counts and places, and nothing about anybody. */
public final class CaseworkOutput {

    private static final ListId ALL = new ListId("all");

    private final Console console;
    private final boolean json;

    public CaseworkOutput(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /** No export was ever taken in. */
    public void nothing() throws IOException {
        if (json) {
            console.out().println(Json.INDENTED.writeValueAsString(Map.of()));
        } else {
            line(new BilingualText("ยังไม่มีข้อมูล", "Nothing was taken in yet."));
        }
    }

    public void worklists(CaseworkDay day, List<WorklistFiles.Written> written, Path folder) throws IOException {
        Path above = folder.resolve("..").normalize();
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("as_of", day.asOf().toString());
            summary.put("cases", accounts(day.accounts().total(ALL)));
            summary.put("findings", day.allFindings());
            summary.put(
                    "worklists", written.stream().map(CaseworkOutput::summary).toList());
            summary.put("folder", above.toString());
            console.out().println(Json.INDENTED.writeValueAsString(summary));
            return;
        }
        accountsInWords(day);
        for (WorklistFiles.Written one : written) {
            line(new BilingualText(
                            "%s: %,d หน่วย %,d ราย แบบกรอก %,d ไฟล์ ฉบับพิมพ์ %,d ไฟล์",
                            "%s: %,d {unit|units}, %,d {case|cases}, %,d {workbook|workbooks}, %,d {sheet|sheets} to print")
                    .map(text -> EnglishCount.agreed(String.format(
                            Locale.ROOT, text, one.name(), one.units(), one.cases(), one.workbooks(), one.sheets()))));
        }
        line(new BilingualText("ไฟล์อยู่ใน " + above, "the files are in " + above));
    }

    public void published(CaseworkRelease.Published published) throws IOException {
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("folder", published.folder().toString());
            summary.put("internal", published.restricted().toString());
            summary.put("reports", published.reports().size());
            summary.put("withheld", published.withheld());
            console.out().println(Json.INDENTED.writeValueAsString(summary));
            return;
        }
        published.reports().get(0).keyMessages().forEach(this::line);
        if (published.withheld()) {
            line(new BilingualText(
                    "ตารางจะเปิดเผยข้อมูลรายบุคคล จึงเผยแพร่เฉพาะยอดรวม ตัวเลขทั้งหมดอยู่ในฉบับภายใน",
                    "the tables would tell something of single persons: totals alone are published, and all figures are"
                            + " in the internal edition"));
        }
        line(new BilingualText(
                "เผยแพร่ที่ " + published.folder() + " ฉบับภายในที่ " + published.restricted(),
                "published in " + published.folder() + ", the internal edition in " + published.restricted()));
    }

    /** What retention says, in the same way. */
    public RetentionOutput retention() {
        return new RetentionOutput(console, json);
    }

    /** What is said of children at risk of leaving, in the same way. */
    public PreventionOutput prevention() {
        return new PreventionOutput(console, json);
    }

    /** What is said of referrals, in the same way. */
    public ReferralOutput referrals() {
        return new ReferralOutput(console, json);
    }

    public void problems(Problems.Written written) throws IOException {
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("open", written.open());
            summary.put("closed", written.closed());
            summary.put("groups", written.summary().rows().size());
            summary.put("folder", written.folder().toString());
            console.out().println(Json.INDENTED.writeValueAsString(summary));
            return;
        }
        line(new BilingualText(
                        "ปัญหาและข้อเสนอ เปิดอยู่ %,d เรื่อง ยุติแล้ว %,d เรื่อง ไฟล์อยู่ใน %s",
                        "problems and proposals: %,d open, %,d closed; the files are in %s")
                .map(text -> String.format(Locale.ROOT, text, written.open(), written.closed(), written.folder())));
    }

    public void signed(SignOff signOff) throws IOException {
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("list", signOff.list().value());
            summary.put("unit", signOff.area().value());
            summary.put("round", signOff.round().toString());
            console.out().println(Json.INDENTED.writeValueAsString(summary));
        } else {
            String what = signOff.list() + " " + signOff.area() + " " + signOff.round();
            line(new BilingualText("รับรองแล้ว: " + what, "signed off: " + what));
        }
    }

    /** Files that could not be opened. */
    private void accountsInWords(CaseworkDay day) {
        CaseAccounts.Row all = day.accounts().total(ALL);
        line(new BilingualText(
                        "ณ วันที่ %s: เปิดอยู่ %,d ปิดแล้ว %,d ส่งต่อแล้ว %,d ระหว่างส่ง %,d รวม %,d ราย ข้อสังเกต %,d",
                        "as of %s: %,d open, %,d closed, %,d forwarded, %,d in transit, %,d cases in all; %,d findings")
                .map(text -> String.format(
                        Locale.ROOT,
                        text,
                        day.asOf(),
                        all.open(),
                        all.closed(),
                        all.forwarded(),
                        all.inTransit(),
                        all.all(),
                        day.allFindings())));
    }

    private static Map<String, Object> accounts(CaseAccounts.Row row) {
        Map<String, Object> cases = new LinkedHashMap<>();
        cases.put("open", row.open());
        cases.put("closed", row.closed());
        cases.put("forwarded", row.forwarded());
        cases.put("in_transit", row.inTransit());
        cases.put("all", row.all());
        return cases;
    }

    private static Map<String, Object> summary(WorklistFiles.Written one) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("name", one.name());
        summary.put("units", one.units());
        summary.put("cases", one.cases());
        summary.put("workbooks", one.workbooks());
        summary.put("sheets", one.sheets());
        return summary;
    }

    private void line(BilingualText text) {
        console.out().println(OutsideText.oneLine(console.language().text(text)));
    }
}
