package org.bringback.job.casework;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.bringback.casework.CaseAccounts;
import org.bringback.delivery.Release;
import org.bringback.render.text.CaseworkCsv;
import org.bringback.text.file.OwnerOnly;

/** Writes the figures and findings of a day's casework into its restricted folder. */
public final class CaseworkFiles {

    private CaseworkFiles() {}

    /** @return the folder */
    public static Path write(CaseworkDay day, Path output) throws IOException {
        Path folder = OwnerOnly.folder(Release.restricted(output, day.asOf()).resolve("casework"));
        try (Writer csv = OwnerOnly.writer(folder.resolve("accounts.csv"))) {
            CaseworkCsv.writeAccounts(day.accounts(), csv);
        }
        try (Writer csv = OwnerOnly.writer(folder.resolve("steps.csv"))) {
            CaseworkCsv.writeSteps(day.steps(), csv);
        }
        try (Writer csv = OwnerOnly.writer(folder.resolve("findings.csv"))) {
            CaseworkCsv.writeFindings(day.findings(), csv);
        }
        try (Writer csv = OwnerOnly.writer(folder.resolve("referral-findings.csv"))) {
            CaseworkCsv.writeReferralFindings(day.referralFindings(), csv);
        }
        try (Writer csv = OwnerOnly.writer(folder.resolve("in-transit.csv"))) {
            CaseworkCsv.writeInTransit(CaseAccounts.inTransitByAge(day.cases(), day.asOf()), csv);
        }
        return folder;
    }
}
