package org.bringback.identity.resolution;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.record.Workers;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.CohortId;

/** A resolution with the nightly model, as a night makes one. */
public final class TestResolution {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);

    private final IdentityResolution resolution;

    public TestResolution(DataSource database, Path folder, CohortId cohort) {
        this.resolution = new IdentityResolution(database, cohort, index(database, folder));
    }

    static BlockingKeyIndex index(DataSource database, Path folder) {
        return new BlockingKeyIndex(
                folder.resolve("keys"),
                new PersonRecordStore(database),
                ModelReader.read(JobsFolder.real().resolve("models/nightly.yaml")),
                PersonComparators.vocabulary(
                        ReferenceData.load(JobsFolder.real()).titles()));
    }

    /** A night in which registers are withheld. */
    IdentityResolution.Summary resolveWithout(Set<Long> withheld) {
        try (Workers workers = new Workers(2)) {
            resolution.plan(workers).forEach(unit -> resolution.compare(unit, DAY, workers));
            return resolution.resolvePersons(DAY, withheld, workers);
        }
    }

    public IdentityResolution.Summary resolve() {
        try (Workers workers = new Workers(2)) {
            return resolution.resolve(DAY, workers);
        }
    }
}
