package org.bringback.intake.inbox;

import java.nio.file.Path;
import java.util.Optional;
import org.bringback.notice.Notice;

/**
 * A file of the inbox, with all that was found out about it.
 *
 * @param path where it lies
 * @param sha256 of its content, lower-case hexadecimal; empty where nobody looked into it
 * @param problem why it cannot be taken now, whatever it holds
 */
public record InboxFile(Path path, String sha256, Optional<Notice> problem, FileContent content) {

    /** Without folder. */
    public String name() {
        return path.getFileName().toString();
    }

    /** The SHA-256 that a corrected reject workbook carries. */
    public Optional<String> corrects() {
        return content.corrects();
    }

    public InboxFile with(Notice found) {
        return new InboxFile(path, sha256, Optional.of(found), content);
    }
}
