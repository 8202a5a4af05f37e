package org.bringback.cli.options;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.table.report.definition.ReportKind;
import org.bringback.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which reports a release is to hold. */
public final class ReportSelectionOptions {

    /** As the command line calls the kinds. */
    enum Level {
        NATIONAL(ReportKind.NATIONAL),
        LISTS(ReportKind.LIST),
        PROVINCES(ReportKind.PROVINCE),
        AREAS(ReportKind.AREA);

        private final ReportKind kind;

        Level(ReportKind kind) {
            this.kind = kind;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As the command line calls the languages. */
    enum Tongue {
        TH(Language.THAI),
        EN(Language.ENGLISH);

        private final Language language;

        Tongue(Language language) {
            this.language = language;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--levels",
            split = ",",
            paramLabel = "LEVEL",
            description = "Whose sheets are printed: ${COMPLETION-CANDIDATES}; default national,lists.")
    private @Nullable List<Level> levels;

    @Option(names = "--all-levels", description = "Sheets of every province and education area as well.")
    private boolean all;

    @Option(
            names = "--languages",
            split = ",",
            paramLabel = "LANGUAGE",
            description = "Languages of the sheets: ${COMPLETION-CANDIDATES}; default both.")
    private @Nullable List<Tongue> languages;

    @Option(
            names = "--internal",
            description =
                    "Makes the edition without suppression as well, in restricted/internal. It is not for publication.")
    private boolean internal;

    public ReportSelection selected() {
        return new ReportSelection(kinds(), tongues(), internal);
    }

    private Set<ReportKind> kinds() {
        if (all) {
            return EnumSet.allOf(ReportKind.class);
        }
        return levels == null
                ? ReportSelection.usual().kinds()
                : levels.stream().map(level -> level.kind).collect(Collectors.toSet());
    }

    private Set<Language> tongues() {
        return languages == null
                ? ReportSelection.usual().languages()
                : languages.stream().map(tongue -> tongue.language).collect(Collectors.toSet());
    }
}
