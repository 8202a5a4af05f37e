package org.bringback.job.casework;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.casework.CaseAccounts;
import org.bringback.casework.CaseFinding;
import org.bringback.casework.HeldCase;
import org.bringback.casework.SignOff;
import org.bringback.casework.check.FindingForm;
import org.bringback.casework.worklist.CaseContact;
import org.bringback.delivery.Release;
import org.bringback.intake.row.RowKey;
import org.bringback.job.workspace.Workspace;
import org.bringback.render.text.CaseworkCsv;
import org.bringback.render.workbook.FormSeries;
import org.bringback.text.file.OwnerOnly;

/** Writes the figures and findings of a day's casework into its restricted folder. */
public final class CaseworkFiles {

    private CaseworkFiles() {}

    /** @return the folder */
    public static Path write(
            Workspace workspace,
            CaseworkService service,
            CaseworkDay day,
            List<SignOff.Completeness> areas,
            Path output)
            throws IOException {
        CaseworkCsv figures = new CaseworkCsv(workspace.synthetic().orElse(false));
        Path folder = OwnerOnly.folder(Release.restricted(output, day.asOf()).resolve("casework"));
        try (Writer csv = OwnerOnly.writer(folder.resolve("accounts.csv"))) {
            figures.writeAccounts(day.accounts(), csv);
        }
        try (Writer csv = OwnerOnly.writer(folder.resolve("steps.csv"))) {
            figures.writeSteps(day.steps(), csv);
        }
        List<FindingForm.Checked> checked =
                new InvolvedRows(workspace, service, day).list(day.findings(), service.snapshots(day.asOf()));
        CaseworkCsv.Known known = known(workspace, service, day, checked);
        try (Writer csv = OwnerOnly.writer(folder.resolve("findings.csv"))) {
            figures.writeFindings(day.findings(), known, csv);
        }
        try (Writer csv = OwnerOnly.writer(folder.resolve("referral-findings.csv"))) {
            figures.writeReferralFindings(day.referralFindings(), known, csv);
        }
        try (Writer csv = OwnerOnly.writer(folder.resolve("in-transit.csv"))) {
            figures.writeInTransit(CaseAccounts.inTransitByAge(day.cases(), day.asOf()), csv);
        }
        try (Writer csv = OwnerOnly.writer(folder.resolve("sign-offs.csv"))) {
            figures.writeSignOffs(areas, csv);
        }
        FormSeries workbooks = new FormSeries(FindingForm.content(day.asOf()).withBanner(workspace.syntheticBanner()));
        Files.deleteIfExists(folder.resolve("findings.xlsx"));
        if (!checked.isEmpty()) {
            workbooks.write(FindingForm.rows(checked, Optional.empty()), folder.resolve("findings.xlsx"));
        }
        new AreaFindings(day, known, figures, workbooks)
                .write(checked, OwnerOnly.folder(folder.resolve("findings-by-area")));
        return folder;
    }

    private static CaseworkCsv.Known known(
            Workspace workspace, CaseworkService service, CaseworkDay day, List<FindingForm.Checked> checked) {
        Set<RowKey> found = day.findings().stream().map(CaseFinding::caseId).collect(Collectors.toSet());
        Map<RowKey, Long> rows = new HashMap<>(day.rows());
        rows.keySet().retainAll(found);
        Map<Long, CaseContact> contacts = service.contacts(day.asOf(), rows.values());
        Map<RowKey, List<String>> references = new HashMap<>();
        for (HeldCase held : day.cases()) {
            RowKey id = held.state().listed().id();
            CaseContact contact = contacts.get(rows.getOrDefault(id, 0L));
            if (contact != null) {
                references.put(id, List.of(held.state().listed().list().value(), contact.reference()));
            }
        }
        Map<Long, String> files = new HashMap<>();
        workspace.ledger().submissions().forEach(file -> files.put(file.id(), file.fileName()));
        Map<RowKey, String> lines = new HashMap<>();
        checked.stream()
                .flatMap(one -> one.rows().stream())
                .forEach(row ->
                        row.row().ifPresent(key -> lines.put(key, row.origin().at())));
        return new CaseworkCsv.Known(references, files, lines);
    }
}
