package org.bringback.tools.samples;

import java.util.List;
import java.util.Locale;
import org.bringback.notice.NoticeCode;

/**
 * A sample file that is wrong, or only looks wrong, and what is expected of its reader.
 *
 * @param path folder and name, below {@code spoiled}; every case has a folder of its own
 * @param notice the code expected, empty where there should be none
 * @param row the row as a person counts it, 0 for the whole file
 */
record MalformedFile(String path, byte[] content, Outcome outcome, String notice, int row) {

    enum Outcome {
        REFUSED,
        REJECTED,
        QUARANTINED,
        WARNING,
        ACCEPTED,
        /** Not looked at yet. */
        IGNORED;

        static Outcome of(NoticeCode code) {
            return switch (code.severity()) {
                case FILE -> REFUSED;
                case REJECT -> REJECTED;
                case QUARANTINE -> QUARANTINED;
                case WARNING -> WARNING;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static MalformedFile file(String path, byte[] content, NoticeCode code) {
        return row(path, content, code, 0);
    }

    static MalformedFile row(String path, byte[] content, NoticeCode code, int row) {
        return new MalformedFile(path, content, Outcome.of(code), code.name(), row);
    }

    static MalformedFile fine(String path, byte[] content, Outcome outcome) {
        return new MalformedFile(path, content, outcome, "", 0);
    }

    List<String> expectation() {
        return List.of(path, outcome.word(), notice, row == 0 ? "" : Integer.toString(row), "");
    }
}
