package org.bringback.identity.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
