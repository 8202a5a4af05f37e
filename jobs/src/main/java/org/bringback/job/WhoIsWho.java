package org.bringback.job;

import java.nio.file.Path;
import java.util.List;
import org.bringback.identity.Resolution;
import org.bringback.identity.compare.PersonComparators;
import org.bringback.identity.explain.Explainer;
import org.bringback.identity.index.Shelf;
import org.bringback.identity.linkage.model.Model;
import org.bringback.identity.linkage.model.ModelReader;
import org.bringback.identity.linkage.records.LinkException;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.records.SayingStore;
import org.bringback.identity.review.Reviews;
import org.bringback.identity.scoring.Unit;
import org.bringback.intake.IntakeRules;
import org.bringback.reference.CohortId;

/** Who is who, for a state: the nightly model, the kept keys and as many threads as a night has. */
public final class WhoIsWho {

    static final int THREADS = 2;

    private final State state;
    private final Model model;
    private final IntakeRules country;
    /** One for all steps and threads: it keeps the files that it opened. */
    private final Shelf shelf;

    /** @throws LinkException when there is no model that can be used: before anything runs */
    public WhoIsWho(Installation installation, State state, IntakeRules country) {
        this.state = state;
        this.country = country;
        this.model = trained(installation.jobs().resolve("models/nightly.yaml"));
        this.shelf = new Shelf(
                state.folder().resolve("keys"),
                new SayingStore(state.database()),
                model,
                PersonComparators.vocabulary(country.reference().titles()));
    }

    private static Model trained(Path file) {
        Model model = ModelReader.read(file);
        if (model.trained().isEmpty()) {
            throw new LinkException(
                    file.getFileName() + " has no trained part, and a night never trains: bringback train makes one",
                    file.getFileName() + " ยังไม่ได้ฝึก งานกลางคืนไม่ฝึกโมเดลเอง ให้ใช้คำสั่ง bringback train");
        }
        return model;
    }

    public Model model() {
        return model;
    }

    /** The pairs that people decide. */
    Reviews reviews(CohortId cohort) {
        return new Reviews(state.database(), cohort, shelf, country.reference());
    }

    public Resolution of(CohortId cohort) {
        return new Resolution(state.database(), cohort, shelf);
    }

    /** Says why rows are one person. */
    public Explainer explainer(CohortId cohort) {
        return new Explainer(state.database(), cohort, shelf);
    }

    /** Enters rows under records; what is left to be compared then is said by {@link #missing}. */
    void enter(Night night) {
        night.progress().begin("what is new", 0);
        try (Workers workers = new Workers(THREADS)) {
            of(night.cohort().id()).plan(workers);
        }
    }

    List<Unit> missing(Night night) {
        try (Workers workers = new Workers(THREADS)) {
            return of(night.cohort().id()).missing(workers);
        }
    }

    void compare(Night night, Unit unit) {
        try (Workers workers = new Workers(1)) {
            of(night.cohort().id()).compare(unit, night.asOf(), workers);
        }
        night.progress().advance(1);
    }

    Resolution.Summary settle(Night night) {
        night.progress().begin("who is who", 0);
        try (Workers workers = new Workers(THREADS)) {
            return of(night.cohort().id()).settle(night.asOf(), workers);
        }
    }
}
