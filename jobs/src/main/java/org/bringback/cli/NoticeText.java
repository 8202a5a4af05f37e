package org.bringback.cli;

import org.bringback.notice.Notice;
import org.bringback.notice.Place;

/** A notice on one line: place, then what is wrong in both languages. */
final class NoticeText {

    private NoticeText() {}

    static String of(Notice notice) {
        return place(notice.place()) + ": " + notice.english() + " / " + notice.thai() + " [" + notice.code() + "]";
    }

    /** Such as {@code export-bse-2022-05-31.xls, sheet ตาก, row 7, column เพศ}. */
    private static String place(Place place) {
        StringBuilder text = new StringBuilder(place.file());
        place.sheet().ifPresent(sheet -> text.append(", sheet ").append(sheet));
        if (place.row() > 0) {
            text.append(", row ").append(place.row());
        }
        place.column().ifPresent(column -> text.append(", column ").append(column));
        return text.toString();
    }
}
