package org.bringback.notice;

/**
 * One data problem at one place. The finder adds it to the result it returns and never logs it.
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

    public String thai() {
        return filled(code.thai());
    }

    public String english() {
        return filled(code.english());
    }

    private String filled(String text) {
        return text.replace("{expected}", expected).replace("{found}", found);
    }
}
