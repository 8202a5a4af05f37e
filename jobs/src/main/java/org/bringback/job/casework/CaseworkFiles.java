package org.bringback.job.casework;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.casework.CaseAccounts;
import org.bringback.casework.CaseFinding;
import org.bringback.casework.HeldCase;
import org.bringback.casework.SignOff;
import org.bringback.casework.check.FindingForm;
import org.bringback.casework.worklist.CaseContact;
import org.bringback.delivery.Release;
import org.bringback.intake.row.RowKey;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.AreaId;
import org.bringback.render.text.CaseworkCsv;
import org.bringback.render.text.CodeWords;
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
        CaseworkCsv figures = new CaseworkCsv(
                new CodeWords(workspace.referenceContext(), day.asOf()),
                workspace.synthetic().orElse(false));
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
        Map<RowKey, CaseworkCsv.Listed> cases = new HashMap<>();
        for (HeldCase held : day.cases()) {
            RowKey id = held.state().listed().id();
            CaseContact contact = contacts.get(rows.getOrDefault(id, 0L));
            if (contact != null) {
                cases.put(
                        id,
                        new CaseworkCsv.Listed(
                                Optional.of(held.state().listed().list()),
                                held.state().listed().places().area(),
                                contact.reference()));
            }
        }
        Map<Long, String> files = new HashMap<>();
        workspace.ledger().submissions().forEach(file -> files.put(file.id(), file.fileName()));
        Map<RowKey, String> lines = new HashMap<>();
        checked.stream()
                .flatMap(one -> one.rows().stream())
                .forEach(row ->
                        row.row().ifPresent(key -> lines.put(key, row.origin().at())));
        return new CaseworkCsv.Known(cases, files, lines);
    }

    /**
     * Writes for each area what it has to look at, as a workbook with all rows side by side and as a file for programs, of which
     * neither says more than the area may know. Findings about cases that are on no list any more are in the whole files only.
     */
    private static final class AreaFindings {

        private final Map<RowKey, AreaId> areas = new HashMap<>();
        private final CaseworkCsv.Known known;
        private final CaseworkCsv figures;
        private final FormSeries workbooks;

        AreaFindings(CaseworkDay day, CaseworkCsv.Known known, CaseworkCsv figures, FormSeries workbooks) {
            this.known = known;
            this.figures = figures;
            this.workbooks = workbooks;
            day.cases()
                    .forEach(held -> held.state()
                            .listed()
                            .places()
                            .area()
                            .ifPresent(area -> areas.put(held.state().listed().id(), area)));
        }

        /** @param folder what was in it before goes */
        void write(List<FindingForm.Checked> checked, Path folder) throws IOException {
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            Map<AreaId, List<FindingForm.Checked>> byArea = new TreeMap<>();
            for (FindingForm.Checked one : checked) {
                AreaId area = areas.get(one.finding().caseId());
                if (area != null) {
                    byArea.computeIfAbsent(area, key -> new ArrayList<>()).add(one);
                }
            }
            for (Map.Entry<AreaId, List<FindingForm.Checked>> one : byArea.entrySet()) {
                String stem = "findings-" + one.getKey();
                workbooks.write(
                        FindingForm.rows(one.getValue(), Optional.of(one.getKey())), folder.resolve(stem + ".xlsx"));
                try (Writer csv = OwnerOnly.writer(folder.resolve(stem + ".csv"))) {
                    List<CaseFinding> findings = one.getValue().stream()
                            .map(of -> known(of, one.getKey()))
                            .toList();
                    figures.writeFindings(findings, known, csv);
                }
            }
        }

        /** The finding without the rows whose file the area may not know. */
        private static CaseFinding known(FindingForm.Checked one, AreaId area) {
            Set<RowKey> hidden = one.rows().stream()
                    .filter(row -> row.knownTo(area).origin().file().isEmpty())
                    .flatMap(row -> row.row().stream())
                    .collect(Collectors.toSet());
            CaseFinding finding = one.finding();
            List<RowKey> sources = finding.sources().stream()
                    .filter(row -> !hidden.contains(row))
                    .toList();
            return new CaseFinding(finding.kind(), finding.caseId(), finding.on(), sources);
        }
    }
}
