package org.bringback.cli.output;

import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.text.OutsideText;

/** A notice on one line: location, then what is wrong in both languages. */
final class NoticeText {

    private NoticeText() {}

    static String of(Notice notice) {
        return OutsideText.oneLine(
                location(notice.location()) + ": " + notice.text().englishThenThai() + " [" + notice.code() + "]");
    }

    /** Such as {@code export-bse-2022-05-31.xls, sheet ตาก, row 7, column เพศ}. */
    private static String location(Location location) {
        StringBuilder text = new StringBuilder(location.file());
        location.sheet().ifPresent(sheet -> text.append(", sheet ").append(sheet));
        if (location.row() > 0) {
            text.append(", row ").append(location.row());
        }
        location.column().ifPresent(column -> text.append(", column ").append(column));
        return text.toString();
    }
}
