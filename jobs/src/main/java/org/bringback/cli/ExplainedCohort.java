package org.bringback.cli;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.bringback.identity.explain.Explainer;
import org.bringback.intake.IntakeRules;
import org.bringback.job.Installation;
import org.bringback.job.State;
import org.bringback.job.StateInUseException;
import org.bringback.job.WhoIsWho;
import org.bringback.notice.Mask;
import org.bringback.reference.Cohort;
import org.bringback.table.FigureStore;
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
                    "Shows values as they were compared. For the owner of the data; noted in the state's access.log.")
    private boolean unmasked;

    /** What a command does with those who know. */
    interface Use {
        void with(Explainer explainer, FigureStore figures) throws IOException;
    }

    /** @param what is noted when values are shown as they are */
    void explain(String what, Use use) throws IOException, StateInUseException {
        Installation installation = Installation.current();
        IntakeRules country = Country.load(installation);
        try (State opened = State.open(state.folder())) {
            if (unmasked) {
                AccessLog.note(opened.folder(), what);
            }
            use.with(
                    new WhoIsWho(installation, opened, country)
                            .explainer(cohort(country).id()),
                    new FigureStore(
                            opened.database(), country.reference().statuses().precedence()));
        } catch (NoSuchElementException e) {
            throw new WrongUseException("there is no " + e.getMessage() + " here / ไม่พบ " + e.getMessage());
        }
    }

    private Cohort cohort(IntakeRules country) {
        return country.reference().cohorts().list().stream()
                .filter(one -> cohort == null || one.id().value().equals(cohort))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new WrongUseException("there is no cohort " + cohort));
    }

    /** What of a compared value may be seen. */
    UnaryOperator<String> shown() {
        return unmasked ? UnaryOperator.identity() : Mask::shape;
    }
}
