package org.bringback.notice;

import org.bringback.text.BilingualText;

/**
 * One data problem at one location. The finder adds it to the result it returns and never logs it.
 *
 * @param expected what would have been right, empty where the code says it all
 * @param found what stands there, already masked when it is personal (see {@link Mask})
 */
public record Notice(NoticeCode code, Location location, String expected, String found) {

    public static Notice of(NoticeCode code, Location location) {
        return new Notice(code, location, "", "");
    }

    public Severity severity() {
        return code.severity();
    }

    /** What is wrong, with the values put in. */
    public BilingualText text() {
        return code.text().map(text -> text.replace("{expected}", expected).replace("{found}", found));
    }
}
