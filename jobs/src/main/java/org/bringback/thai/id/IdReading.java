package org.bringback.thai.id;

import java.util.Optional;
import org.bringback.notice.NoticeCode;

/**
 * What became of a cell that should hold a person number.
 *
 * @param value the number without separators, in upper case; of an unusable one what is left of the cell, as evidence for
 *     comparing; empty for {@link IdKind#NONE}
 */
public record IdReading(IdKind kind, String value, Optional<NoticeCode> notice) {

    static IdReading key(IdKind kind, String value) {
        return new IdReading(kind, value, Optional.empty());
    }

    static IdReading unusable(String value, NoticeCode why) {
        return new IdReading(IdKind.UNUSABLE, value, Optional.of(why));
    }
}
