package org.bringback.intake.inbox;

import java.util.Optional;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.SyntheticMark;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;

/**
 * What the one opening of a file showed, so that nobody opens it again before its rows are read.
 *
 * @param bytes size of the file
 * @param corrects the SHA-256 that a corrected reject workbook carries
 * @param synthetic whether its rows are marked synthetic; empty where they do not say, or nobody had to open it
 * @param refusal why it cannot be taken, where that shows in its first rows
 */
public record FileContent(
        long bytes, Optional<String> corrects, Optional<Boolean> synthetic, Optional<Notice> refusal) {

    /** Of a file that is not opened: its name says enough, or the ledger knows it. */
    public static FileContent unopened(long bytes, Optional<String> corrects) {
        return new FileContent(bytes, corrects, Optional.empty(), Optional.empty());
    }

    static FileContent refused(long bytes, Optional<String> corrects, Notice why) {
        return new FileContent(bytes, corrects, Optional.empty(), Optional.of(why));
    }

    /** Why the file may not join a state: synthetic and real rows are kept apart. */
    public Optional<Notice> mixedWith(Optional<Boolean> stateIsSynthetic, FileName name) {
        return stateIsSynthetic
                .filter(state -> synthetic.isPresent() && !state.equals(synthetic.get()))
                .map(state -> new Notice(
                        NoticeCode.SYNTHETIC_MIX,
                        name.location(),
                        SyntheticMark.word(state),
                        SyntheticMark.word(!state)));
    }
}
