package org.bringback.intake.inbox;

import java.util.Optional;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.notice.Notice;

/** What is to be done with one file of the inbox. */
public sealed interface InboxDecision {

    InboxFile file();

    /** @param supplements the submission whose rejected rows the file corrects */
    record Take(InboxFile file, FileName name, Optional<String> supplements) implements InboxDecision {

        public SubmissionIdentity identity() {
            return SubmissionIdentity.of(file.sha256(), name);
        }
    }

    /** For a later run: it is about a later day, or nothing takes files of its kind in yet. */
    record Postpone(InboxFile file, FileName name) implements InboxDecision {}

    /** The same bytes were taken before, or stand in this inbox under another name: nothing to do. */
    record AlreadyTaken(InboxFile file, FileName name) implements InboxDecision {}

    /** @param name what the file claims to be; empty where its name says nothing */
    record Refuse(InboxFile file, Optional<FileName> name, Notice notice) implements InboxDecision {}
}
