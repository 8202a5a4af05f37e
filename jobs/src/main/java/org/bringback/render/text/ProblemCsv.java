package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import org.bringback.casework.problem.Problem;
import org.bringback.casework.problem.ProblemSummary;
import org.bringback.reference.codes.ProblemCategory;
import org.bringback.text.BilingualText;

/** Problems as RFC 4180 has them: counted, and as people wrote them. The last column of each is {@code synthetic}. */
public final class ProblemCsv {

    private static final List<String> LEVEL = List.of("level", "level_th", "level_en");

    private final List<ProblemCategory> categories;
    private final boolean synthetic;

    /** @param synthetic whether they are a synthetic country's */
    public ProblemCsv(List<ProblemCategory> categories, boolean synthetic) {
        this.categories = categories;
        this.synthetic = synthetic;
    }

    /** {@code level,level_th,level_en,category,label_th,label_en,open_30_days,open_90_days,open_longer,closed}. */
    public void writeSummary(ProblemSummary summary, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(
                LEVEL,
                List.of("category", "label_th", "label_en", "open_30_days", "open_90_days", "open_longer", "closed"));
        for (ProblemSummary.Row row : summary.rows()) {
            csv.row(
                    CodeWords.word(row.level(), row.level().words()),
                    category(row.category()),
                    List.of(
                            Integer.toString(row.upToMonth()),
                            Integer.toString(row.upToQuarter()),
                            Integer.toString(row.longer()),
                            Integer.toString(row.closed())));
        }
    }

    private List<String> category(String code) {
        BilingualText label = categories.stream()
                .filter(category -> category.code().equals(code))
                .map(ProblemCategory::label)
                .findFirst()
                .orElse(new BilingualText("", ""));
        return List.of(code, label.thai(), label.english());
    }

    /**
     * {@code problem,unit,level,level_th,level_en,category,label_th,label_en,state,state_th,state_en,since,on,owner,cases,said}:
     * for people to read.
     */
    public void writeTexts(List<Problem> problems, Appendable out) throws IOException {
        CsvWriter csv = CsvWriter.forSpreadsheets(out).marked(synthetic);
        csv.row(
                List.of("problem", "unit"),
                LEVEL,
                List.of("category", "label_th", "label_en", "state", "state_th", "state_en"),
                List.of("since", "on", "owner", "cases", "said"));
        for (Problem one : problems) {
            csv.row(
                    List.of(one.id().word(), one.unit()),
                    CodeWords.word(one.level(), one.level().words()),
                    category(one.category()),
                    CodeWords.word(one.state(), one.state().words()),
                    List.of(
                            one.since().toString(),
                            one.on().toString(),
                            one.texts().owner(),
                            one.texts().cases(),
                            one.texts().said()));
        }
    }
}
