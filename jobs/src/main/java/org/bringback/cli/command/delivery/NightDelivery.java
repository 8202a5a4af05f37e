package org.bringback.cli.command.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.cli.options.UsageException;
import org.bringback.delivery.Release;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.delivery.outbound.Recipient;
import org.bringback.job.RunSummary;
import org.bringback.job.delivery.DeliveryRequest;
import org.bringback.job.delivery.DeliveryRun;
import org.bringback.job.workspace.FailureCause;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.BilingualText;

/** Sends what a night published. Whatever goes wrong is told with the night, which is done all the same. */
public final class NightDelivery {

    /** Sends nothing. */
    public static final NightDelivery NONE = new NightDelivery(Optional.empty());

    private final Optional<DeliveryRules> rules;

    private NightDelivery(Optional<DeliveryRules> rules) {
        this.rules = rules;
    }

    /**
     * @param asked whether the command line asks for it
     * @throws UsageException when it does and nobody is to be sent anything
     */
    public static NightDelivery of(Installation installation, ReferenceContext referenceContext, boolean asked) {
        DeliveryRules rules = DeliveryRules.load(installation.jobs(), referenceContext);
        if (asked && rules.recipients().isEmpty()) {
            throw new UsageException(DeliverCommand.noRecipients());
        }
        return asked || rules.isNightly() ? new NightDelivery(Optional.of(rules)) : NONE;
    }

    /** The summary with what somebody has to look at. */
    public RunSummary after(RunSummary summary, Workspace workspace, Path output, Progress progress) {
        Optional<LocalDate> published = summary.asOf().filter(day -> Release.isPublished(output, day));
        if (rules.isEmpty() || (published.isEmpty() && !hasOwnDays(output))) {
            return summary;
        }
        progress.begin(new BilingualText("ส่งรายงาน", "delivering"), 0);
        return summary.withUndelivered(problems(
                new DeliveryRun(workspace, rules.get(), DeliverCommand::now),
                DeliveryRequest.ofNight(output, published)));
    }

    /** Whether releases of programmes or casework are there for somebody. */
    private boolean hasOwnDays(Path output) {
        return Stream.of(Recipient.Source.PROGRAMMES, Recipient.Source.CASEWORK)
                .filter(source -> !rules.orElseThrow().recipients(source).isEmpty())
                .anyMatch(source -> Files.isDirectory(output.resolve(source.folder())));
    }

    private static List<BilingualText> problems(DeliveryRun run, DeliveryRequest request) {
        try {
            return run.run(request).problems();
        } catch (IOException | RuntimeException e) {
            return List.of(
                    new BilingualText("ส่งรายงานไม่สำเร็จ: ", "the delivery failed: ").join(FailureCause.describe(e)));
        }
    }
}
