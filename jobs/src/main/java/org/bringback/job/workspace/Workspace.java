package org.bringback.job.workspace;

import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.intake.store.LayoutStore;
import org.bringback.intake.store.SubmissionStore;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;
import org.bringback.table.report.Report;
import org.bringback.table.status.CohortTables;
import org.bringback.text.BilingualText;

/**
 * What runs work on: the installation with its reference data, and the opened state with its database and archive. Knows
 * nothing of any one run, so it lives as long as the state is open, and any machine that can open both can make it.
 */
public final class Workspace {

    private final Installation installation;
    private final State state;
    private final ReferenceContext referenceContext;
    private final SubmissionStore submissions;
    private final LayoutStore layouts;

    public Workspace(Installation installation, State state, ReferenceContext referenceContext) {
        this.installation = installation;
        this.state = state;
        this.layouts = new LayoutStore(state.database());
        this.referenceContext = new ReferenceContext(
                referenceContext.reference(), referenceContext.agencies().withFormer(layouts.byList()));
        this.submissions = new SubmissionStore(state.database());
    }

    public Installation installation() {
        return installation;
    }

    public State state() {
        return state;
    }

    public DataSource database() {
        return state.database();
    }

    public SubmissionArchive archive() {
        return state.archive();
    }

    public ReferenceContext referenceContext() {
        return referenceContext;
    }

    public SubmissionStore submissions() {
        return submissions;
    }

    public LayoutStore layouts() {
        return layouts;
    }

    /** What is known of submissions now. */
    public Ledger ledger() {
        return new Ledger(submissions.list(), submissions.reduced());
    }

    /** Whether the state is about a synthetic country; empty while nothing says so. */
    public Optional<Boolean> synthetic() {
        return synthetic(ledger());
    }

    /** Whether a demo made the state: then its partners are a synthetic country's. */
    public boolean isDemo() {
        return StateMarker.isDemo(state.id());
    }

    /** The same, as far as the ledger is known to say. The state of a demo is synthetic from its beginning. */
    public Optional<Boolean> synthetic(Ledger ledger) {
        return isDemo()
                ? Optional.of(true)
                : new Ledger(ledger.submissions().stream()
                                .filter(this::hasReferences)
                                .toList())
                        .synthetic();
    }

    /** What has to stand on whatever is written of a synthetic country. */
    public Optional<BilingualText> syntheticBanner() {
        return synthetic().orElse(false) ? Optional.of(Report.SYNTHETIC) : Optional.empty();
    }

    /** The same before what an edition has to say of itself. */
    public Optional<BilingualText> banner(Optional<BilingualText> edition) {
        Optional<BilingualText> made = syntheticBanner();
        return made.isPresent() && edition.isPresent()
                ? made.map(words -> words.join(new BilingualText(" · ", " · ")).join(edition.get()))
                : made.or(() -> edition);
    }

    /** References of persons say whether rows are synthetic; a programme's plans, for example, have none. */
    private boolean hasReferences(StoredSubmission submission) {
        return !submission.kind().has(KindTrait.PROGRAMME)
                || Optional.ofNullable(
                                referenceContext.agencies().programmeTables().get(new ListId(submission.listWord())))
                        .map(layouts -> layouts.lastEntry().getValue())
                        .map(layout -> layout.find(Field.PERSON_REF).isPresent())
                        .orElse(true);
    }

    /**
     * @throws SetupException when no list has figures of exactly that day
     */
    public void requireReported(LocalDate asOf) {
        CohortTables figures = tables(cohort(asOf));
        if (figures.listsOf(asOf).isEmpty()) {
            throw StateProblem.nobodyReported(asOf, figures.dates());
        }
    }

    /** @throws NoCohortException when the day belongs to no cohort */
    public Cohort cohort(LocalDate day) {
        return referenceContext.reference().cohorts().find(day).orElseThrow(() -> new NoCohortException(day));
    }

    /** The tables of a cohort, from the snapshots in the state. */
    public CohortTables tables(Cohort cohort) {
        return new CohortTables(
                database(),
                referenceContext.agencies(),
                referenceContext.reference().statuses(),
                cohort);
    }
}
