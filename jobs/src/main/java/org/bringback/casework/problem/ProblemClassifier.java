package org.bringback.casework.problem;

import java.time.LocalDate;
import java.util.List;
import org.bringback.intake.classify.FormClassifier;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.Notice;
import org.bringback.reference.codes.ProblemCategory;
import org.bringback.source.form.FilledForm;
import org.bringback.source.form.WorkbookForm;
import org.jspecify.annotations.Nullable;

/** Decides about the rows of a form that came back. */
final class ProblemClassifier extends FormClassifier {

    private final WorkbookForm form;

    ProblemClassifier(FileName name, List<ProblemCategory> categories) {
        super(name);
        this.form = ProblemForm.form(categories);
    }

    @Override
    protected WorkbookForm form(List<String> headings) {
        return form;
    }

    @Override
    protected List<Notice> contradictions(FilledForm.Row row) {
        return List.of(ProblemForm.SAID, ProblemForm.OWNER, ProblemForm.CASES).stream()
                .flatMap(column -> tooLong(row, column, form.column(column).heading()).stream())
                .toList();
    }

    @Override
    protected TypedRow typed(FilledForm.Row row) {
        return new ProblemRow(
                key(row.text(ProblemForm.ID)),
                row.text(ProblemForm.UNIT),
                LocalDate.parse(row.value(ProblemForm.ON).orElseThrow()),
                Problem.Level.valueOf(row.value(ProblemForm.LEVEL).orElseThrow()),
                row.value(ProblemForm.CATEGORY).orElseThrow(),
                Problem.State.valueOf(row.value(ProblemForm.STATE).orElseThrow()),
                row.value(ProblemForm.SAID).orElseThrow(),
                row.value(ProblemForm.OWNER).orElse(null),
                row.value(ProblemForm.CASES).orElse(null));
    }

    /** As {@link RowKey#word} writes it; the seal says that nobody changed it. */
    static @Nullable RowKey key(String word) {
        if (word.startsWith(ProblemForm.NEW) || word.startsWith(ProblemForm.FORMERLY_NEW)) {
            return null;
        }
        String[] parts = word.split("-", 2);
        return new RowKey(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }
}
