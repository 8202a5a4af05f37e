package org.bringback.identity.review;

import java.util.List;
import org.bringback.text.file.Sha256;

/** Finds out whether a row that comes back is the one that was written: whose pair, which two records, by which model. */
final class RowFingerprint {

    private static final char BETWEEN = '\u001F';

    private RowFingerprint() {}

    static String of(String model, int number, ReviewCase one) {
        return of(
                new Sealed(
                        model,
                        String.valueOf(number),
                        one.pair().toString(),
                        one.verdict().name()),
                one.left().cells(),
                one.right().cells());
    }

    /** @param before the verdict that stood when the row was written */
    record Sealed(String model, String number, String pair, String before) {}

    static String of(Sealed row, List<String> left, List<String> right) {
        StringBuilder text = new StringBuilder();
        List.of(row.model(), row.number(), row.pair(), row.before())
                .forEach(part -> text.append(part).append(BETWEEN));
        left.forEach(cell -> text.append(cell).append(BETWEEN));
        right.forEach(cell -> text.append(cell).append(BETWEEN));
        return Sha256.hex(text.toString());
    }
}
