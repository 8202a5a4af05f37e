package org.bringback.cli.command;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.identity.explanation.IdentityExplainer;
import org.bringback.intake.layout.SheetMask;
import org.bringback.job.audit.AuditEntry;
import org.bringback.job.audit.AuditLedger;
import org.bringback.job.identity.IdentityService;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Mask;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.Cohorts;
import org.bringback.table.fact.FigureStore;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code explain link} and {@code explain person} have in common. */
final class ExplainedCohort {

    @Mixin
    private StateOptions state;

    @Option(names = "--cohort", paramLabel = "ID", description = "Default: the newest one.")
    private @Nullable String cohort;

    @Option(
            names = "--unmasked",
            description =
                    "Shows values as they were compared. For the owner of the data; noted in the state's audit.jsonl.")
    private boolean unmasked;

    /** What a command does with those who know. */
    interface Use {
        void with(IdentityExplainer explainer, FigureStore figures) throws IOException;
    }

    /**
     * @param what is noted when values are shown as they are
     * @param wanted what to give where there is nobody of that name
     */
    void explain(String what, BilingualText wanted, Use use) throws IOException, StateInUseException {
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
        try (State opened = State.open(state.existing())) {
            if (unmasked) {
                AuditLedger.in(opened.folder()).add(AuditEntry.shown("explain", what));
            }
            use.with(
                    new IdentityService(new Workspace(installation, opened, referenceContext))
                            .explainer(cohort(referenceContext).id(), sheets(referenceContext)),
                    new FigureStore(
                            opened.database(),
                            referenceContext.reference().statuses().precedence()));
        } catch (NoSuchElementException e) {
            throw new UsageException(
                    new BilingualText("ไม่พบ " + e.getMessage() + " ", "there is no " + e.getMessage() + " here: ")
                            .join(wanted));
        }
    }

    private Cohort cohort(ReferenceContext referenceContext) {
        Cohorts cohorts = referenceContext.reference().cohorts();
        return cohort == null ? cohorts.list().get(cohorts.list().size() - 1) : CohortOption.get(cohort, cohorts);
    }

    private UnaryOperator<String> sheets(ReferenceContext referenceContext) {
        return unmasked
                ? UnaryOperator.identity()
                : new SheetMask(referenceContext.reference().provinces())::shown;
    }

    /** What of a compared value may be seen. */
    UnaryOperator<String> shown() {
        return unmasked ? UnaryOperator.identity() : Mask::shape;
    }
}
