package org.bringback.job;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.reference.Language;
import org.bringback.table.report.ReportKind;

/**
 * Which reports a release holds.
 *
 * @param kinds whose sheets are printed
 * @param languages of the sheets
 * @param internal whether the edition without suppression is made as well, for {@code restricted/}
 */
public record Printing(Set<ReportKind> kinds, Set<Language> languages, boolean internal) {

    public Printing {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    }

    /** What a night prints unless told otherwise: every list and the nation, in both languages. */
    public static Printing usual() {
        return new Printing(EnumSet.of(ReportKind.NATIONAL, ReportKind.LIST), EnumSet.allOf(Language.class), false);
    }

    /** As a job parameter: another printing is another night. */
    String word() {
        return kinds + " " + languages + (internal ? " internal" : "");
    }
}
