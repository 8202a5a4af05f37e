package org.bringback.job.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.render.text.EvidenceCsv;
import org.bringback.render.workbook.FormSeries;
import org.bringback.status.evidence.EvidenceForm;
import org.bringback.status.evidence.EvidenceWords;
import org.bringback.status.evidence.RegisterEvidence;
import org.bringback.text.file.OwnerOnly;

/**
 * Tells every office which of its cases the register contradicts: all in {@code evidence-<list>.csv}, and in words for
 * those who look into them in {@code evidence/}: {@code evidence-<list>-<area>.xlsx}, or {@code evidence-<list>.xlsx} of
 * cases without an area.
 */
final class EvidenceFiles {

    private static final String PREFIX = "evidence-";

    private final Workspace workspace;
    private final EvidenceWords words;

    EvidenceFiles(Workspace workspace, LocalDate asOf) {
        this.workspace = workspace;
        this.words = new EvidenceWords(workspace.referenceContext(), asOf);
    }

    void write(List<RegisterEvidence> all, Path folder) throws IOException {
        Path workbooks = folder.resolve("evidence");
        clear(workbooks);
        for (Agency agency : workspace.referenceContext().agencies().list()) {
            Path file = folder.resolve(PREFIX + agency.list().value() + ".csv");
            List<RegisterEvidence> ofList =
                    all.stream().filter(one -> one.list().equals(agency.list())).toList();
            Files.deleteIfExists(file);
            if (!ofList.isEmpty()) {
                try (Writer csv = OwnerOnly.writer(file)) {
                    EvidenceCsv.write(ofList, words, workspace.synthetic().orElse(false), csv);
                }
                writeWorkbooks(agency.list(), ofList, OwnerOnly.folder(workbooks));
            }
        }
    }

    private static void clear(Path workbooks) throws IOException {
        if (Files.isDirectory(workbooks)) {
            try (Stream<Path> files = Files.list(workbooks)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(workbooks);
        }
    }

    private void writeWorkbooks(ListId list, List<RegisterEvidence> evidence, Path folder) throws IOException {
        SortedMap<String, List<RegisterEvidence>> byArea = new TreeMap<>();
        evidence.forEach(one ->
                byArea.computeIfAbsent(one.area(), area -> new ArrayList<>()).add(one));
        EvidenceForm form = new EvidenceForm(list, !byArea.lastKey().isEmpty(), words);
        FormSeries series = new FormSeries(form.content().withBanner(workspace.syntheticBanner()));
        for (Map.Entry<String, List<RegisterEvidence>> area : byArea.entrySet()) {
            String name = PREFIX + list.value() + (area.getKey().isEmpty() ? "" : "-" + area.getKey()) + ".xlsx";
            series.write(form.rows(area.getValue()), folder.resolve(name));
        }
    }
}
