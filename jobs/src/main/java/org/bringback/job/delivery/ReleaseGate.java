package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.delivery.Manifest;
import org.bringback.delivery.Release;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.delivery.outbound.Recipient.Source;
import org.bringback.job.release.StaleReleases;
import org.bringback.job.release.WithheldParts;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;
import org.bringback.text.file.Sha256;

/** Whether a day's release may go out at all. */
final class ReleaseGate {

    private final Workspace workspace;
    private final Source source;
    private final Path output;
    private final DeliveryRules rules;

    ReleaseGate(Workspace workspace, Releases releases, DeliveryRules rules) {
        this.workspace = workspace;
        this.source = releases.source();
        this.output = releases.folder();
        this.rules = rules;
    }

    /** The release that stands. */
    record Standing(Manifest manifest, Delivery.Release release) {}

    /** Empty without one. */
    Optional<Standing> standing(LocalDate asOf) throws IOException {
        Optional<Manifest> manifest = Release.find(output, asOf);
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        String sha256 = Sha256.hex(Release.published(output, asOf).resolve("manifest.json"));
        return manifest.map(one -> new Standing(one, new Delivery.Release(asOf, one.revision(), sha256)));
    }

    /** Why it may not; empty where it may. */
    Optional<BilingualText> stops(Standing standing) throws IOException {
        LocalDate asOf = standing.release().asOf();
        String folder = Release.published(output, asOf).toString();
        if (!workspace.state().id().equals(standing.manifest().state())) {
            return Optional.of(new BilingualText(
                    folder + " เป็นของสถานะอื่น จึงไม่ส่ง",
                    folder + " was made by another state and is not delivered"));
        }
        Optional<BilingualText> withheld = WithheldParts.release(output, asOf);
        if (withheld.isPresent()) {
            return withheld.map(why -> new BilingualText("ไม่ส่ง: ", "not delivered: ").join(why));
        }
        if (source == Source.COHORT
                && new StaleReleases(workspace, output).days().contains(asOf)) {
            return Optional.of(new BilingualText(
                    "ไม่ส่งรายงาน ณ วันที่ " + asOf + " เพราะตัวเลขแก้ไขแล้ว ให้สั่ง report --as-of " + asOf,
                    "the release of " + asOf + " is not delivered, as its figures were restated: give report --as-of "
                            + asOf));
        }
        return unapproved(standing.release());
    }

    private Optional<BilingualText> unapproved(Delivery.Release release) {
        if (rules.approvers().isEmpty()
                || new ApprovalStore(workspace.database())
                        .find(release.sha256())
                        .isPresent()) {
            return Optional.empty();
        }
        String names = String.join(", ", rules.approvers());
        String command = "approve " + release.asOf() + " --by NAME"
                + (source == Source.COHORT ? "" : " --output " + OutsideText.shellWord(output));
        return Optional.of(new BilingualText(
                "รายงาน ณ วันที่ " + release.asOf() + " ฉบับที่ " + release.revision() + " รอการอนุมัติของ " + names
                        + ": " + command,
                "the release of " + release.asOf() + ", revision " + release.revision() + ", waits for approval by "
                        + names + ": " + command));
    }
}
