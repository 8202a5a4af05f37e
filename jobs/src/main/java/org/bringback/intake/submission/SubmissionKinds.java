package org.bringback.intake.submission;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All kinds of files, in the order in which files of one day are taken. */
public final class SubmissionKinds {

    private static final List<SubmissionKind> ALL =
            ServiceLoader.load(SubmissionKind.class, SubmissionKind.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparingInt(SubmissionKind::order))
                    .toList();

    private SubmissionKinds() {}

    public static List<SubmissionKind> list() {
        return ALL;
    }

    static Optional<SubmissionKind> find(String word) {
        return ALL.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /**
     * The kind that the database knows by this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SubmissionKind get(String code) {
        return ALL.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of file: " + code));
    }

    /** An office's export of its cases. */
    public static SubmissionKind export() {
        return get("EXPORT");
    }

    /** Who was a pupil on a day. */
    public static SubmissionKind register() {
        return get("REGISTER");
    }

    /** Figures that somebody published. */
    public static SubmissionKind control() {
        return get("CONTROL");
    }
}
