package org.bringback.job.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.render.text.EvidenceCsv;
import org.bringback.status.evidence.RegisterEvidence;
import org.bringback.text.file.OwnerOnly;

/** Tells every office which of its cases the register contradicts: {@code evidence-<list>.csv}. */
final class EvidenceFiles {

    private final Agencies agencies;
    private final boolean synthetic;

    EvidenceFiles(Agencies agencies, boolean synthetic) {
        this.agencies = agencies;
        this.synthetic = synthetic;
    }

    void write(List<RegisterEvidence> all, Path folder) throws IOException {
        for (Agency agency : agencies.list()) {
            Path file = folder.resolve("evidence-" + agency.list().value() + ".csv");
            List<RegisterEvidence> ofList =
                    all.stream().filter(one -> one.list().equals(agency.list())).toList();
            Files.deleteIfExists(file);
            if (!ofList.isEmpty()) {
                try (Writer csv = OwnerOnly.writer(file)) {
                    EvidenceCsv.write(ofList, synthetic, csv);
                }
            }
        }
    }
}
