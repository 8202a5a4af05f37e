package org.bringback.source.form;

import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * A column of a form.
 *
 * @param id what the program knows it by; once in a form
 * @param width in characters
 * @param choices what may be filled in; anything of the type where there are none
 * @param hint what to fill in; shown beside the cell and on the sheet of notes
 * @param look of its cells
 * @param emphasis look of those cells that should be seen first
 */
public record FormColumn(
        String id,
        BilingualText header,
        Use use,
        Type type,
        int width,
        List<FormChoice> choices,
        Optional<BilingualText> hint,
        CellLook look,
        CellLook emphasis) {

    /** What a column is for. */
    public enum Use {
        /** Written by the program for people to read. */
        SHOWN,
        /** Written by the program under no header at all: rows may be longer than their header. */
        UNNAMED,
        /** Written by the program for itself, and hidden: what the row is about. */
        KEY,
        /** Hidden too: the row's fingerprint. */
        FINGERPRINT,
        /** Filled in by people. */
        ENTRY,
        /** Filled in by people wherever they fill in anything of the row. */
        REQUIRED_ENTRY
    }

    /** What a column that is filled in holds. */
    public enum Type {
        TEXT,
        /** Of at most nine digits, without sign. */
        WHOLE_NUMBER,
        /** A whole date, in either era. */
        DATE
    }

    public static FormColumn of(String id, BilingualText header, Use use, int width, CellLook look) {
        return new FormColumn(id, header, use, Type.TEXT, width, List.of(), Optional.empty(), look, look);
    }

    public FormColumn withHeader(BilingualText other) {
        return new FormColumn(id, other, use, type, width, choices, hint, look, emphasis);
    }

    public FormColumn withType(Type other) {
        return new FormColumn(id, header, use, other, width, choices, hint, look, emphasis);
    }

    public FormColumn withChoices(List<FormChoice> offered) {
        return new FormColumn(id, header, use, type, width, List.copyOf(offered), hint, look, emphasis);
    }

    public FormColumn withHint(BilingualText words) {
        return new FormColumn(id, header, use, type, width, choices, Optional.of(words), look, emphasis);
    }

    public FormColumn withEmphasis(CellLook other) {
        return new FormColumn(id, header, use, type, width, choices, hint, look, other);
    }

    /** As it stands in row 1: in both languages, or once where both are the same. */
    public String heading() {
        return header.thai().equals(header.english()) ? header.thai() : header.thaiThenEnglish();
    }

    public boolean isFilledIn() {
        return use == Use.ENTRY || use == Use.REQUIRED_ENTRY;
    }

    public boolean isHidden() {
        return use == Use.KEY || use == Use.FINGERPRINT;
    }
}
