package org.bringback.job.intake;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.text.file.Sha256;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What tells the inbox and the ledger of a plan from others.
 *
 * @param plan of the inbox
 */
public record PlanIdentity(IntakePlan plan) {

    /** Adds what tells this inbox and this ledger from others, so that the same again is the same job. */
    public void addTo(JobParametersBuilder parameters) {
        parameters.addString("inputs", inputs());
        parameters.addString("ledger", otherLedger());
        if (!plan.accepted().isEmpty()) {
            parameters.addString(
                    "accepted", Sha256.hex(plan.accepted().stream().sorted().collect(Collectors.joining("\n"))));
        }
    }

    /** Names and contents of the whole inbox, and what keeps files from being taken, as one SHA-256. */
    String inputs() {
        return Sha256.hex(plan.decisions().stream()
                .map(InboxDecision::file)
                .sorted(Comparator.comparing(InboxFile::name))
                .map(file -> file.sha256() + " " + file.name()
                        + file.problem().map(problem -> " " + problem.code()).orElse(""))
                .collect(Collectors.joining("\n")));
    }

    /** What was in the ledger besides this inbox, as one SHA-256: it changes when something was taken in by hand. */
    public String otherLedger() {
        Set<String> here = plan.decisions().stream()
                .map(decision -> decision.file().sha256())
                .collect(Collectors.toSet());
        return Sha256.hex(plan.ledger().submissions().stream()
                .filter(submission -> !here.contains(submission.sha256()))
                .map(submission -> submission.sha256() + " " + submission.kind().code())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
