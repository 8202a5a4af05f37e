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
import org.bringback.casework.CaseFinding;
import org.bringback.casework.check.FindingForm;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.AreaId;
import org.bringback.render.text.CaseworkCsv;
import org.bringback.render.workbook.FormSeries;
import org.bringback.text.file.OwnerOnly;

/**
 * Writes for each area what it has to look at, as a workbook with all rows side by side and as a file for programs, of which
 * neither says more than the area may know. Findings about cases that are on no list any more are in the whole files only.
 */
final class AreaFindings {

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
        List<RowKey> sources =
                finding.sources().stream().filter(row -> !hidden.contains(row)).toList();
        return new CaseFinding(finding.kind(), finding.caseId(), finding.on(), sources);
    }
}
