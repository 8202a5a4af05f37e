package org.bringback.source.form;

import java.util.Map;
import org.bringback.text.file.Sha256;

/** Finds out whether a row that comes back is the one that was written. */
final class RowFingerprint {

    private static final char BETWEEN = '\u001F';

    private RowFingerprint() {}

    static String of(WorkbookForm.Seal seal, Map<String, String> marks, Map<String, String> texts) {
        StringBuilder text = new StringBuilder();
        seal.marks().forEach(mark -> text.append(marks.getOrDefault(mark, "")).append(BETWEEN));
        seal.columns()
                .forEach(column -> text.append(FormText.plain(texts.getOrDefault(column, "")))
                        .append(BETWEEN));
        return Sha256.hex(text.toString());
    }
}
