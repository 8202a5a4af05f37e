package org.bringback.cli.options;

import java.util.ArrayList;
import java.util.List;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.job.identity.IdentityService;
import org.bringback.job.identity.ParticipantComparison;
import org.bringback.job.workspace.Installation;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.reference.exchange.ExchangeCodes;
import org.bringback.reference.programme.Programmes;
import org.bringback.render.pdf.check.LabelCheck;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** Reads and checks what analysts may edit before a command does anything. */
public final class ReferenceContextLoader {

    private ReferenceContextLoader() {}

    /** @throws org.bringback.reference.file.ConfigurationException where a file is wrong, with file and line */
    public static ReferenceContext load(Installation installation) {
        ReferenceData reference = ReferenceData.load(installation.jobs());
        return new ReferenceContext(reference, Agencies.load(installation.jobs(), reference.statuses()));
    }

    /** The same for commands that take rows in or publish: also what is needed after hours of work only. */
    public static ReferenceContext loadAll(Installation installation) {
        ReferenceContext referenceContext = load(installation);
        parts(installation, referenceContext).forEach(Runnable::run);
        return referenceContext;
    }

    private static List<Runnable> parts(Installation installation, ReferenceContext referenceContext) {
        ReferenceData reference = referenceContext.reference();
        return List.of(
                () -> Programmes.load(installation.jobs(), referenceContext),
                () -> DisclosureRules.load(installation.jobs()),
                () -> ExchangeCodes.load(installation.jobs()),
                () -> DeliveryRules.load(installation.jobs(), referenceContext),
                () -> ProvinceTiles.load(installation.jobs(), reference.provinces()),
                () -> ReportWords.load(installation.templates()),
                () -> LabelCheck.check(installation.templates()),
                () -> IdentityService.nightlyModel(installation, reference),
                () -> ParticipantComparison.model(installation, reference));
    }

    /** What is wrong in any of the files, the first mistake of each kind. */
    public static List<BilingualText> problems(Installation installation) {
        List<BilingualText> problems = new ArrayList<>();
        problem(() -> load(installation), problems);
        if (problems.isEmpty()) {
            parts(installation, load(installation)).forEach(part -> problem(part, problems));
        }
        return problems;
    }

    private static void problem(Runnable part, List<BilingualText> problems) {
        try {
            part.run();
        } catch (RuntimeException e) {
            if (!(e instanceof BilingualFailure told)) {
                throw e;
            }
            problems.add(told.explanation());
        }
    }
}
