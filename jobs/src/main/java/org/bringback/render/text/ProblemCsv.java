package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import org.bringback.casework.problem.Problem;
import org.bringback.casework.problem.ProblemSummary;
import org.bringback.reference.codes.ProblemCategory;

/** Problems as RFC 4180 has them: counted, and as people wrote them. The last column of each is {@code synthetic}. */
public final class ProblemCsv {

    private final List<ProblemCategory> categories;
    private final boolean synthetic;

    /** @param synthetic whether they are a synthetic country's */
    public ProblemCsv(List<ProblemCategory> categories, boolean synthetic) {
        this.categories = categories;
        this.synthetic = synthetic;
    }

    /** {@code level,category,label_th,label_en,open_30_days,open_90_days,open_longer,closed}. */
    public void writeSummary(ProblemSummary summary, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of(
                "level", "category", "label_th", "label_en", "open_30_days", "open_90_days", "open_longer", "closed"));
        for (ProblemSummary.Row row : summary.rows()) {
            csv.row(List.of(
                    row.level().name(),
                    row.category(),
                    label(row.category(), true),
                    label(row.category(), false),
                    Integer.toString(row.upToMonth()),
                    Integer.toString(row.upToQuarter()),
                    Integer.toString(row.longer()),
                    Integer.toString(row.closed())));
        }
    }

    private String label(String code, boolean thai) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .map(ProblemCategory::label)
                .map(label -> thai ? label.thai() : label.english())
                .findFirst()
                .orElse("");
    }

    /** {@code problem,unit,level,category,state,since,on,owner,cases,said}: for people to read. */
    public void writeTexts(List<Problem> problems, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(List.of("problem", "unit", "level", "category", "state", "since", "on", "owner", "cases", "said"));
        for (Problem one : problems) {
            csv.row(List.of(
                    one.id().word(),
                    one.unit(),
                    one.level().name(),
                    one.category(),
                    one.state().name(),
                    one.since().toString(),
                    one.on().toString(),
                    one.texts().owner(),
                    one.texts().cases(),
                    one.texts().said()));
        }
    }
}
