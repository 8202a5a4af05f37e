package org.bringback.intake.submission;

import java.time.LocalDate;

/**
 * What makes two offers the same submission: the same content for the same kind, list and date, under whatever file name.
 *
 * @param sha256 of the content, lower-case hexadecimal
 * @param listWord the list's id, or {@code all}
 */
public record SubmissionIdentity(String sha256, SubmissionKind kind, String listWord, LocalDate asOf) {

    public static SubmissionIdentity of(String sha256, FileName name) {
        return new SubmissionIdentity(sha256, name.kind(), name.listWord(), name.asOf());
    }
}
