package org.bringback.cli.command.doctor;

import java.util.List;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.job.workspace.Installation;
import org.bringback.text.BilingualText;

/** Whether the ways to recipients are open; nothing is sent. */
final class ChannelFindings {

    private ChannelFindings() {}

    /** Nothing where nobody gets anything, or the configuration cannot be read, which is said elsewhere. */
    static List<FitnessFinding> list(Installation installation) {
        if (!ReferenceContextLoader.problems(installation).isEmpty()) {
            return List.of();
        }
        return DeliveryRules.load(installation.jobs(), ReferenceContextLoader.load(installation))
                .channelProblems()
                .entrySet()
                .stream()
                .map(channel -> new FitnessFinding(
                        new BilingualText("ช่องทางส่ง", "channel"),
                        FitnessFinding.plain(channel.getKey()),
                        channel.getValue()))
                .toList();
    }
}
