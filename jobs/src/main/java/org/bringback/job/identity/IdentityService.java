package org.bringback.job.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.identity.explanation.IdentityExplainer;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.index.KeyFileLender;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.identity.resolution.IdentityResolution;
import org.bringback.identity.review.ReviewQueue;
import org.bringback.identity.scoring.PreparedLists;
import org.bringback.identity.scoring.ScoringPartition;
import org.bringback.job.lease.WorkContentStore;
import org.bringback.job.partition.SharedWork;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.Workers;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.BilingualText;
import org.bringback.text.ThreadCounts;

/** Who is who, for a state: the nightly model, the kept keys and as many threads as a night has. */
public final class IdentityService {

    private final DataSource database;
    private final Path keys;
    private final LentKeys lentKeys;
    private final LinkageModel model;
    private final ReferenceContext referenceContext;
    /** One for all steps and threads: it keeps the files that it opened. */
    private final BlockingKeyIndex blockingKeyIndex;

    private final PreparedLists preparedLists = new PreparedLists();

    /** @throws LinkageException when there is no model that can be used: before anything runs */
    public IdentityService(Workspace workspace) {
        this.database = workspace.database();
        this.referenceContext = workspace.referenceContext();
        this.model = nightlyModel(workspace.installation(), referenceContext.reference());
        this.keys = keys(workspace);
        this.lentKeys =
                new LentKeys(new WorkContentStore(database), workspace.state().keysKey());
        boolean forAnother = workspace.state().keeper().isEmpty();
        this.blockingKeyIndex = new BlockingKeyIndex(
                keys,
                new PersonRecordStore(database),
                model,
                PersonComparators.vocabulary(referenceContext.reference().titles()),
                forAnother ? lentKeys : KeyFileLender.NOBODY);
    }

    private static Path keys(Workspace workspace) {
        try {
            return workspace.state().keys();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The model by which nights find out who is who.
     *
     * @throws LinkageException when it is wrong, names what does not exist or was never trained
     */
    public static LinkageModel nightlyModel(Installation installation, ReferenceData referenceData) {
        return trainedModel(installation, referenceData, "nightly.yaml");
    }

    /** A model that a night works with, which never trains. */
    static LinkageModel trainedModel(Installation installation, ReferenceData referenceData, String name) {
        Path file = installation.jobs().resolve("models").resolve(name);
        LinkageModel model = new LinkRun(PersonComparators.vocabulary(referenceData.titles())).model(file);
        if (model.trained().isEmpty()) {
            throw new LinkageException(new BilingualText(
                    file.getFileName() + " ยังไม่ได้ฝึก งานกลางคืนไม่ฝึกโมเดลเอง ให้ใช้คำสั่ง bringback train",
                    file.getFileName() + " has no trained part, and a night never trains: bringback train makes one"));
        }
        return model;
    }

    public LinkageModel model() {
        return model;
    }

    /** The pairs that people decide. */
    ReviewQueue reviews(CohortId cohort) {
        return new ReviewQueue(database, cohort, blockingKeyIndex, referenceContext.reference());
    }

    public IdentityResolution identityResolution(CohortId cohort) {
        return new IdentityResolution(database, cohort, blockingKeyIndex, preparedLists);
    }

    /**
     * Says why rows are one person.
     *
     * @param sheets what of a sheet's name may be shown
     */
    public IdentityExplainer explainer(CohortId cohort, UnaryOperator<String> sheets) {
        return new IdentityExplainer(database, cohort, blockingKeyIndex, sheets);
    }

    /** Enters rows under records; what is left to be compared then is said by {@link #missing}. */
    void enter(RunParameters run) {
        try (Workers workers = new Workers(ThreadCounts.NIGHT)) {
            identityResolution(run.cohort().id()).plan(workers);
        }
    }

    /** @param sharers how many processes share the units, 1 where it is this one only */
    List<ScoringPartition> missing(RunParameters run, int sharers) {
        try (Workers workers = new Workers(ThreadCounts.NIGHT)) {
            return identityResolution(run.cohort().id()).remaining(sharers, workers);
        }
    }

    /** Lends the keys of what is to be compared to the workers; they have those of the nights before. */
    void lend(List<ScoringPartition> units, SharedWork workers) {
        try {
            for (long submission :
                    units.stream().map(ScoringPartition::submission).distinct().toList()) {
                for (String name : BlockingKeyIndex.names(submission)) {
                    lentKeys.give(keys.resolve(name), workers::give);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void compare(RunParameters run, ScoringPartition unit) {
        try (Workers workers = new Workers(1)) {
            identityResolution(run.cohort().id()).compare(unit, run.asOf(), workers);
        }
    }

    /** @param withheld numbers of the registers that say nothing until they are accepted */
    IdentityResolution.Summary settle(RunParameters run, Set<Long> withheld) {
        preparedLists.clear();
        try (Workers workers = new Workers(ThreadCounts.NIGHT)) {
            return identityResolution(run.cohort().id()).resolvePersons(run.asOf(), withheld, workers);
        }
    }
}
