package org.bringback.identity.compare;

import java.util.Locale;
import org.bringback.thai.FullName;
import org.bringback.thai.TitleTable;

/** Brings names into the form in which they are compared: clean, small letters, no title, no words for "none". */
final class NameForm {
    private final TitleTable titles;

    NameForm(TitleTable titles) {
        this.titles = titles;
    }

    /** A given or a family name; it may have stood in the other's column. */
    String single(String raw) {
        String name = FullName.of("", titles.splitMarked(raw).rest()).family();
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Given and family name, a blank between them. */
    String full(String raw) {
        if (FullName.isPlain(raw) && !titles.mayBegin(raw)) {
            return raw;
        }
        FullName name = FullName.split(titles.split(raw).rest());
        return (name.given() + " " + name.family().replace(" ", "")).strip().toLowerCase(Locale.ROOT);
    }
}
