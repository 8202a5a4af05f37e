package org.bringback.cli.output;

import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.text.MessageLanguage;
import org.bringback.text.OutsideText;

/** A notice on one line: location, then what is wrong. */
final class NoticeText {

    private NoticeText() {}

    static String in(MessageLanguage language, Notice notice) {
        return OutsideText.oneLine(location(notice.location(), language) + ": " + language.text(notice.text()) + " ["
                + notice.code() + "]");
    }

    /** Such as {@code export-bse-2022-05-31.xls, sheet ตาก, row 7, column เพศ}; in both languages the English words do. */
    private static String location(Location location, MessageLanguage language) {
        boolean thai = language == MessageLanguage.TH;
        StringBuilder text = new StringBuilder(location.file());
        location.sheet()
                .ifPresent(sheet -> text.append(thai ? " ชีต " : ", sheet ").append(sheet));
        if (location.row() > 0) {
            text.append(thai ? " แถว " : ", row ").append(location.row());
        }
        location.column()
                .ifPresent(
                        column -> text.append(thai ? " คอลัมน์ " : ", column ").append(column));
        return text.toString();
    }
}
