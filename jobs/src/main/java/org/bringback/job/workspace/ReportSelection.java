package org.bringback.job.workspace;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.table.report.definition.ReportKind;
import org.bringback.text.Language;

/**
 * Which reports a release holds.
 *
 * @param kinds whose sheets are printed
 * @param languages of the sheets
 * @param internal whether the edition without suppression is made as well, for {@code restricted/}
 */
public record ReportSelection(Set<ReportKind> kinds, Set<Language> languages, boolean internal) {

    public ReportSelection {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    }

    /** What a night prints unless told otherwise: every list and the nation, in both languages. */
    public static ReportSelection usual() {
        return new ReportSelection(
                EnumSet.of(ReportKind.NATIONAL, ReportKind.LIST), EnumSet.allOf(Language.class), false);
    }

    /** As a job parameter: another printing is another night. */
    public String word() {
        return kinds + " " + languages + (internal ? " internal" : "");
    }
}
