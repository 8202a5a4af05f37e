package org.bringback.identity;

import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.bringback.identity.compare.PersonComparators;
import org.bringback.identity.index.Shelf;
import org.bringback.identity.linkage.model.ModelReader;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.records.SayingStore;
import org.bringback.reference.CohortId;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;

/** A resolution with the nightly model, as a night makes one. */
public final class TestResolution {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);

    private final Resolution resolution;

    public TestResolution(DataSource database, Path folder, CohortId cohort) {
        Shelf shelf = new Shelf(
                folder.resolve("keys"),
                new SayingStore(database),
                ModelReader.read(JobsFolder.real().resolve("models/nightly.yaml")),
                PersonComparators.vocabulary(
                        ReferenceData.load(JobsFolder.real()).titles()));
        this.resolution = new Resolution(database, cohort, shelf);
    }

    public Resolution.Summary resolve() {
        try (Workers workers = new Workers(2)) {
            return resolution.resolve(DAY, workers);
        }
    }
}
