package org.bringback.job.identity;

import org.bringback.identity.comparison.PersonComparators;
import org.bringback.intake.submission.KindTrait;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Workspace;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Workers;
import org.bringback.programme.ParticipantSearch;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.programme.Programmes;
import org.bringback.text.ThreadCounts;

/** Looks for the participants of programmes in registers and lists. */
public final class ParticipantComparison {

    private ParticipantComparison() {}

    /**
     * The model by which participants are found.
     *
     * @throws org.bringback.linkage.record.LinkageException when it is wrong or was never trained
     */
    public static LinkageModel model(Installation installation, ReferenceData reference) {
        return IdentityService.trainedModel(installation, reference, "children.yaml");
    }

    /** Whether anything was compared that had not been. */
    public static boolean run(Workspace workspace) {
        boolean any = workspace.ledger().submissions().stream()
                .anyMatch(file -> file.kind().has(KindTrait.PROGRAMME));
        return any && compare(workspace);
    }

    private static boolean compare(Workspace workspace) {
        ReferenceData reference = workspace.referenceContext().reference();
        Programmes programmes = Programmes.load(workspace.installation().jobs(), workspace.referenceContext());
        LinkageModel model = model(workspace.installation(), reference);
        try (Workers workers = new Workers(ThreadCounts.NIGHT)) {
            return new ParticipantSearch(
                            workspace.database(), model, PersonComparators.vocabulary(reference.titles()), workers)
                    .run(programmes.list(), workspace.ledger().submissions());
        }
    }
}
