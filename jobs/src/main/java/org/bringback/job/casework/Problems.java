package org.bringback.job.casework;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bringback.casework.problem.Problem;
import org.bringback.casework.problem.ProblemForm;
import org.bringback.casework.problem.ProblemSummary;
import org.bringback.delivery.Release;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.ProblemCategory;
import org.bringback.render.text.FormCsv;
import org.bringback.render.text.ProblemCsv;
import org.bringback.render.workbook.FormWorkbook;
import org.bringback.source.form.FormContent;
import org.bringback.text.BilingualText;
import org.bringback.text.file.OwnerOnly;

/** Problems, proposals and solutions of a state: counted by level and category, and carried over to the next form. */
public final class Problems {

    private final Workspace workspace;

    public Problems(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What was written. */
    public record Written(int open, int closed, ProblemSummary summary, Path folder) {}

    /**
     * Writes the summary, the texts for people to read, and a unit's next form.
     *
     * @param unit such as {@code area:P7101}, in whose form all stands that is open of the unit's
     * @throws SetupException when the unit is not called so, or there is no such area or province
     */
    public Written write(LocalDate asOf, String unit, Path output) throws IOException {
        if (!unit.matches("[a-z]{4,10}:[A-Za-z0-9]{1,20}")) {
            throw new SetupException(new BilingualText(
                    "ไม่ใช่รหัสหน่วย: " + unit + " ให้ใช้เช่น area:P7101, province:71, school:10001 หรือ centre:all",
                    "not a unit: " + unit + "; use such as area:P7101, province:71, school:10001 or centre:all"));
        }
        ReferenceData reference = workspace.referenceContext().reference();
        requireKnown(unit, reference);
        List<ProblemCategory> categories = reference.problemCategories();
        List<Problem> all = new ProblemStore(workspace.database())
                .list(workspace.cohort(asOf).id(), asOf);
        ProblemSummary summary = ProblemSummary.of(all, asOf);
        Path folder = OwnerOnly.folder(Release.restricted(output, asOf).resolve("problems"));
        ProblemCsv format = new ProblemCsv(categories, workspace.synthetic().orElse(false));
        try (Writer csv = OwnerOnly.writer(folder.resolve("summary.csv"))) {
            format.writeSummary(summary, csv);
        }
        try (Writer csv = OwnerOnly.writer(folder.resolve("texts.csv"))) {
            format.writeTexts(all, csv);
        }
        List<Problem> open = Problem.open(all);
        FormContent form = ProblemForm.content(
                unit,
                asOf,
                categories,
                open.stream().filter(one -> one.unit().equals(unit)).toList());
        String stem = "problem-all-" + asOf + "-" + unit.replace(':', '-');
        FormWorkbook.write(form, folder.resolve(stem + ".xlsx"));
        try (Writer csv = OwnerOnly.writer(folder.resolve(stem + ".csv"))) {
            FormCsv.write(form, csv);
        }
        return new Written(open.size(), all.size() - open.size(), summary, folder);
    }

    /** A form of a unit that there is none of would go to nobody. Schools are many, and offices' own. */
    private static void requireKnown(String unit, ReferenceData reference) {
        String code = unit.substring(unit.indexOf(':') + 1);
        boolean noArea = unit.startsWith("area:")
                && reference.areas().list().stream()
                        .noneMatch(area -> area.id().value().equals(code));
        boolean noProvince = unit.startsWith("province:")
                && reference.provinces().list().stream()
                        .noneMatch(province -> province.code().value().equals(code));
        if (noArea || noProvince) {
            String table = "jobs/reference/" + (noArea ? "areas.csv" : "provinces.csv");
            throw new SetupException(new BilingualText(
                    "ไม่มีหน่วย " + unit + " ให้ใช้รหัสใน " + table,
                    "there is no unit " + unit + "; use a code of " + table));
        }
    }
}
