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
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;

/**
 * The figures of casework as RFC 4180 has them, with a byte order mark as people open them in a spreadsheet: beside each code
 * stand its words. The last column of each is {@code synthetic}.
 */
public final class CaseworkCsv {

    private static final Listed NOT_KNOWN = new Listed(Optional.empty(), Optional.empty(), "");

    private final CodeWords words;
    private final boolean synthetic;

    /** @param synthetic whether the cases are a synthetic country's */
    public CaseworkCsv(CodeWords words, boolean synthetic) {
        this.words = words;
        this.synthetic = synthetic;
    }

    /** {@code list,list_th,list_en,area,area_th,open,closed,forwarded,in_transit,all}. */
    public void writeAccounts(CaseAccounts accounts, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(CodeWords.LIST, CodeWords.AREA, List.of("open", "closed", "forwarded", "in_transit", "all"));
        for (CaseAccounts.Row row : accounts.rows()) {
            csv.row(
                    words.list(Optional.of(row.list())),
                    words.area(row.area()),
                    List.of(
                            Long.toString(row.open()),
                            Long.toString(row.closed()),
                            Long.toString(row.forwarded()),
                            Long.toString(row.inTransit()),
                            Long.toString(row.all())));
        }
    }

    /** {@code list,list_th,list_en,area,area_th,step,name_th,name_en,done_on_time,…,waiting_late,passed_over}. */
    public void writeSteps(StepFigures steps, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(
                CodeWords.LIST,
                CodeWords.AREA,
                List.of("step", "name_th", "name_en"),
                List.of("done_on_time", "done_in_grace", "done_late"),
                List.of("waiting_on_time", "waiting_in_grace", "waiting_late", "passed_over"));
        for (StepFigures.Row row : steps.rows()) {
            csv.row(
                    words.list(Optional.of(row.list())),
                    words.area(row.area()),
                    List.of(
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

    /** Where a case is listed, and by which reference of its office. */
    public record Listed(Optional<ListId> list, Optional<AreaId> area, String reference) {}

    /**
     * By what people know cases and rows, who do not know the numbers of a state.
     *
     * @param cases those that are on a list
     * @param files names of the files taken in, by number
     * @param lines of exports, whose rows stand anywhere in their files; empty for rows of registers, of which nobody keeps it
     */
    public record Known(Map<RowKey, Listed> cases, Map<Long, String> files, Map<RowKey, String> lines) {

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
     * {@code finding,finding_th,finding_en,case,on,rows,why,why_th,list,list_th,list_en,area,area_th,reference,where}: rows
     * and cases are numbers that {@code explain} knows, and their office's reference, file and line for whoever has to look at
     * them.
     */
    public void writeFindings(List<CaseFinding> findings, Known known, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(
                List.of("finding", "finding_th", "finding_en", "case", "on", "rows", "why", "why_th"),
                CodeWords.LIST,
                CodeWords.AREA,
                List.of("reference", "where"));
        for (CaseFinding one : findings) {
            Listed listed = known.cases().getOrDefault(one.caseId(), NOT_KNOWN);
            csv.row(
                    CodeWords.word(one.kind(), one.kind().title()),
                    List.of(
                            one.caseId().word(),
                            one.on().toString(),
                            one.sources().stream().map(RowKey::word).collect(Collectors.joining(" ")),
                            one.kind().text().english(),
                            one.kind().text().thai()),
                    words.list(listed.list()),
                    words.area(listed.area()),
                    List.of(listed.reference(), known.places(one.sources())));
        }
    }

    /** {@code finding,finding_th,finding_en,referral,on,row,why,why_th,where}. */
    public void writeReferralFindings(List<ReferralFinding> findings, Known known, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("finding", "finding_th", "finding_en", "referral", "on", "row", "why", "why_th", "where"));
        for (ReferralFinding one : findings) {
            csv.row(
                    CodeWords.word(one.why(), one.why().title()),
                    List.of(
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

    /** {@code list,list_th,list_en,area,area_th,cases,signed_off_by,signed_off_on}; the last two are empty where nobody has. */
    public void writeSignOffs(List<SignOff.Completeness> areas, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(CodeWords.LIST, CodeWords.AREA, List.of("cases", "signed_off_by", "signed_off_on"));
        for (SignOff.Completeness one : areas) {
            csv.row(
                    words.list(Optional.of(one.list())),
                    words.area(Optional.of(one.area())),
                    List.of(
                            Long.toString(one.cases()),
                            one.signOff().map(SignOff::by).orElse(""),
                            one.signOff().map(signed -> signed.on().toString()).orElse("")));
        }
    }
}
