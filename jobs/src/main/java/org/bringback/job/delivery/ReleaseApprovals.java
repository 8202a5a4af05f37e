package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.delivery.outbound.Recipient.Source;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;

/** Keeps who let a release go out. */
public final class ReleaseApprovals {

    private final Workspace workspace;
    private final DeliveryRules rules;

    public ReleaseApprovals(Workspace workspace, DeliveryRules rules) {
        this.workspace = workspace;
        this.rules = rules;
    }

    /**
     * Approves the release of a day as it stands; a later revision has to be approved again.
     *
     * @return its revision
     * @throws SetupException when nobody is asked, somebody else is, or there is no release
     */
    public int approve(LocalDate asOf, Path output, String by, OffsetDateTime now) throws IOException {
        if (rules.approvers().isEmpty()) {
            throw new SetupException(new BilingualText(
                    "jobs/delivery/delivery.yaml ไม่ได้กำหนดผู้อนุมัติ (approval) จึงไม่ต้องอนุมัติ",
                    "jobs/delivery/delivery.yaml names nobody under approval, so nothing has to be approved"));
        }
        if (!rules.approvers().contains(by)) {
            throw new SetupException(
                    new BilingualText("--by: " + by + " ไม่ใช่ผู้อนุมัติ ", "--by: " + by + " is nobody who approves; ")
                            .join(NearMiss.hint(by, rules.approvers())));
        }
        Delivery.Release release = new ReleaseGate(workspace, Releases.in(output, Source.COHORT), rules)
                .standing(asOf)
                .map(ReleaseGate.Standing::release)
                .orElseThrow(() -> noRelease(asOf, output));
        ApprovalStore store = new ApprovalStore(workspace.database());
        if (store.find(release.sha256()).isEmpty()) {
            store.append(new ApprovalStore.Approval(
                    asOf,
                    release.revision(),
                    release.sha256(),
                    by,
                    System.getProperty("user.name", "?"),
                    DeliveryStore.second(now)));
            new StateJournal(workspace.state()).record();
        }
        return release.revision();
    }

    static SetupException noRelease(LocalDate asOf, Path output) {
        return new SetupException(new BilingualText(
                "ไม่มีรายงาน ณ วันที่ " + asOf + " ใน " + output, "there is no release of " + asOf + " in " + output));
    }
}
