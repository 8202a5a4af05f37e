package org.bringback.render.text;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.casework.CaseAccounts;
import org.bringback.casework.CaseFinding;
import org.bringback.casework.ReferralFinding;
import org.bringback.casework.SignOff;
import org.bringback.casework.StepFigures;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.AreaId;

/**
 * The figures of casework as RFC 4180 has them, with a byte order mark as people open them in a spreadsheet. The last
 * column of each is {@code synthetic}.
 */
public final class CaseworkCsv {

    private static final List<String> NOT_KNOWN = List.of("", "");

    private final boolean synthetic;

    /** @param synthetic whether the cases are a synthetic country's */
    public CaseworkCsv(boolean synthetic) {
        this.synthetic = synthetic;
    }

    /** {@code list,area,open,closed,forwarded,in_transit,all}. */
    public void writeAccounts(CaseAccounts accounts, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("list", "area", "open", "closed", "forwarded", "in_transit", "all"));
        for (CaseAccounts.Row row : accounts.rows()) {
            csv.row(List.of(
                    row.list().value(),
                    area(row.area()),
                    Long.toString(row.open()),
                    Long.toString(row.closed()),
                    Long.toString(row.forwarded()),
                    Long.toString(row.inTransit()),
                    Long.toString(row.all())));
        }
    }

    /** {@code list,area,step,name_th,name_en,done_on_time,…,waiting_late,passed_over}. */
    public void writeSteps(StepFigures steps, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of(
                "list",
                "area",
                "step",
                "name_th",
                "name_en",
                "done_on_time",
                "done_in_grace",
                "done_late",
                "waiting_on_time",
                "waiting_in_grace",
                "waiting_late",
                "passed_over"));
        for (StepFigures.Row row : steps.rows()) {
            csv.row(List.of(
                    row.list().value(),
                    area(row.area()),
                    row.step().id(),
                    row.step().name().thai(),
                    row.step().name().english(),
                    Long.toString(row.done().onTime()),
                    Long.toString(row.done().inGrace()),
                    Long.toString(row.done().late()),
                    Long.toString(row.waiting().onTime()),
                    Long.toString(row.waiting().inGrace()),
                    Long.toString(row.waiting().late()),
                    Long.toString(row.passedOver())));
        }
    }

    /**
     * By what people know cases and rows, who do not know the numbers of a state.
     *
     * @param references the list and its office's reference of each case
     * @param files names of the files taken in, by number
     * @param lines of exports, whose rows stand anywhere in their files; empty for rows of registers, of which nobody keeps it
     */
    public record Known(Map<RowKey, List<String>> references, Map<Long, String> files, Map<RowKey, String> lines) {

        /** Such as {@code worklist-obec-2022-05-31-10001.xlsx:2}; headings of forms stand in line 1. */
        private String places(Collection<RowKey> rows) {
            return rows.stream()
                    .map(row -> files.getOrDefault(row.submission(), "") + line(row))
                    .collect(Collectors.joining(" "));
        }

        private String line(RowKey row) {
            String line = lines.getOrDefault(row, Integer.toString(row.row() + 1));
            return line.isEmpty() ? "" : ":" + line;
        }
    }

    /**
     * {@code finding,case,on,rows,why,why_th,list,reference,where}: rows and cases are numbers that {@code explain} knows,
     * and their office's reference, file and line for whoever has to look at them.
     */
    public void writeFindings(List<CaseFinding> findings, Known known, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("finding", "case", "on", "rows", "why", "why_th", "list", "reference", "where"));
        for (CaseFinding one : findings) {
            csv.row(List.of(
                    one.kind().name(),
                    one.caseId().word(),
                    one.on().toString(),
                    one.sources().stream().map(RowKey::word).collect(Collectors.joining(" ")),
                    one.kind().text().english(),
                    one.kind().text().thai(),
                    known.references().getOrDefault(one.caseId(), NOT_KNOWN).get(0),
                    known.references().getOrDefault(one.caseId(), NOT_KNOWN).get(1),
                    known.places(one.sources())));
        }
    }

    /** {@code finding,referral,on,row,why,why_th,where}. */
    public void writeReferralFindings(List<ReferralFinding> findings, Known known, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("finding", "referral", "on", "row", "why", "why_th", "where"));
        for (ReferralFinding one : findings) {
            csv.row(List.of(
                    one.why().name(),
                    one.referral(),
                    one.on().toString(),
                    one.source().map(RowKey::word).orElse(""),
                    one.why().text().english(),
                    one.why().text().thai(),
                    known.places(one.source().stream().toList())));
        }
    }

    /** {@code up_to_days,in_transit}; the last line has no limit. */
    public void writeInTransit(Map<Integer, Long> byAge, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("up_to_days", "in_transit"));
        for (Map.Entry<Integer, Long> age : byAge.entrySet()) {
            csv.row(List.of(
                    age.getKey() == Integer.MAX_VALUE ? "" : age.getKey().toString(),
                    age.getValue().toString()));
        }
    }

    /** {@code list,area,cases,signed_off_by,signed_off_on}; the last two are empty where nobody has. */
    public void writeSignOffs(List<SignOff.Completeness> areas, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("list", "area", "cases", "signed_off_by", "signed_off_on"));
        for (SignOff.Completeness one : areas) {
            csv.row(List.of(
                    one.list().value(),
                    one.area().value(),
                    Long.toString(one.cases()),
                    one.signOff().map(SignOff::by).orElse(""),
                    one.signOff().map(signed -> signed.on().toString()).orElse("")));
        }
    }

    private static String area(Optional<AreaId> area) {
        return area.map(AreaId::value).orElse("");
    }
}
