package org.bringback.source.form;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bringback.source.excel.WorkbookMarks;
import org.bringback.text.BilingualText;

/** Recognises a workbook of rejected rows that an office has corrected and sent back. */
public final class CorrectedSubmission {

    /** The mark that names the submission; the first one, so that it is a document property too. */
    public static final String SHA256_MARK = "sha256";

    /** Stands above each column of reasons that is put behind a column of the office's; no office has it. */
    public static final BilingualText REASON = new BilingualText("เหตุผลของช่องซ้าย", "Reason, cell on the left");

    private static final Predicate<String> SHA256 =
            Pattern.compile("[0-9a-f]{64}").asMatchPredicate();

    private CorrectedSubmission() {}

    /** The SHA-256 of the submission that a workbook corrects; empty when it is not such a workbook. */
    public static Optional<String> find(WorkbookMarks marks) {
        return marks.property()
                .filter(SHA256)
                .or(() -> Optional.ofNullable(marks.values().get(SHA256_MARK)).filter(SHA256));
    }
}
