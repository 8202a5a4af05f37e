package org.bringback.intake.inbox;

import java.nio.file.Path;
import java.util.Optional;
import org.bringback.notice.Notice;

/**
 * Something that lies in an inbox.
 *
 * @param path where it lies
 * @param problem why it cannot be taken, where a look at it from outside says so; it is not opened then
 */
public record FoundFile(Path path, Optional<Notice> problem) {

    public String name() {
        return path.getFileName().toString();
    }
}
