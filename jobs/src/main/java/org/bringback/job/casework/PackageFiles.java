package org.bringback.job.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.casework.Partner;
import org.bringback.casework.Referral;
import org.bringback.casework.referral.ExchangeLayout;
import org.bringback.casework.referral.ForwardingRules;
import org.bringback.casework.referral.PackageForm;
import org.bringback.casework.worklist.WorklistColumn;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.codes.Reasons;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.ReportPdf;
import org.bringback.render.workbook.EncryptedWorkbook;
import org.bringback.render.workbook.FormWorkbook;
import org.bringback.source.form.FormContent;
import org.bringback.table.report.Report;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.file.OwnerOnly;

/** The files of a package for a partner: encrypted, with a receipt to be sent back and a cover for both languages. */
final class PackageFiles {

    private final Workspace workspace;
    private final String password;

    PackageFiles(Workspace workspace, String password) {
        this.workspace = workspace;
        this.password = password;
    }

    /**
     * What a package is made of.
     *
     * @param reference of the covering form; no other package has it
     */
    record Content(
            String reference,
            Partner partner,
            ForwardingRules rules,
            CaseworkDay day,
            List<PackageForm.Row> rows,
            ExchangeLayout layout) {

        /** A receipt comes back without a password and keeps its own headings. */
        FormContent form(List<WorklistColumn> columns, Reasons reasons) {
            return PackageForm.content(
                    new PackageForm.Receiver(partner.id(), day.asOf()),
                    columns,
                    rules.sensitive() && !columns.isEmpty(),
                    rows,
                    reasons,
                    columns.isEmpty() ? ExchangeLayout.own() : layout);
        }
    }

    /** @param stem of its files */
    void write(Content content, List<Referral> referrals, Path stem) throws IOException {
        CaseworkDay day = content.day();
        Reasons reasons = workspace.referenceContext().reference().reasons();
        Optional<BilingualText> banner = workspace.syntheticBanner();
        EncryptedWorkbook.write(
                content.form(content.rules().columns(), reasons).withBanner(banner),
                password,
                Path.of(stem + PackageNames.PACKAGE));
        FormWorkbook.write(content.form(List.of(), reasons).withBanner(banner), Path.of(stem + "-receipt.xlsx"));
        Path jobs = workspace.installation().jobs();
        ReportPdf pdf = new ReportPdf(
                workspace.installation().templates(),
                DisclosureRules.load(jobs),
                ProvinceTiles.load(
                        jobs, workspace.referenceContext().reference().provinces()),
                List.of(CoverReport.KIND));
        Report cover = CoverReport.of(content, workspace.cohort(day.asOf()).id(), referrals, banner);
        for (Language language : Language.values()) {
            Path file = OwnerOnly.file(Path.of(stem + "-cover." + language.code() + ".pdf"));
            Files.write(file, pdf.render(cover, language));
        }
    }
}
