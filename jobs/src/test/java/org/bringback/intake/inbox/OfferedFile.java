package org.bringback.intake.inbox;

import java.nio.file.Path;
import java.util.Optional;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;

/** Files as an inspection finds them, none of which is there. */
final class OfferedFile {

    private OfferedFile() {}

    static InboxFile whole(String name, String sha256) {
        return new InboxFile(Path.of(name), sha256, Optional.empty(), FileContent.unopened(1, Optional.empty()));
    }

    static InboxFile changing(String name) {
        return new InboxFile(
                Path.of(name),
                "",
                Optional.of(Notice.of(NoticeCode.STILL_CHANGING, Location.of(name))),
                FileContent.unopened(1, Optional.empty()));
    }

    static InboxFile correction(String name, String sha256, String corrects) {
        return new InboxFile(Path.of(name), sha256, Optional.empty(), FileContent.unopened(1, Optional.of(corrects)));
    }

    /** One that does not open as what its name says. */
    static InboxFile junk(String name, String sha256) {
        Notice why = Notice.of(NoticeCode.TRUNCATED, Location.of(name));
        return new InboxFile(Path.of(name), sha256, Optional.empty(), FileContent.refused(1, Optional.empty(), why));
    }
}
