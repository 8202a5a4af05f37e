package org.bringback.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which reports a release is to hold. */
public final class ReportSelectionOptions {

    /** As the command line calls the kinds of reports. */
    static final class Levels extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Levels() {
            super(ReportDefinition.list().stream()
                    .map(kind -> kind.names().level())
                    .toList());
        }
    }

    /** Finds a kind of reports by what the command line calls it. */
    static final class LevelConverter implements ITypeConverter<ReportDefinition> {

        @Override
        public ReportDefinition convert(String level) {
            return ReportDefinition.list().stream()
                    .filter(kind -> kind.names().level().equalsIgnoreCase(level))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + new Levels() + " but was '" + level + "'"));
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
            converter = LevelConverter.class,
            completionCandidates = Levels.class,
            description = "Whose sheets are printed: ${COMPLETION-CANDIDATES}; default national,lists.")
    private @Nullable List<ReportDefinition> levels;

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

    private Set<ReportDefinition> kinds() {
        if (all) {
            return Set.copyOf(ReportDefinition.list());
        }
        return levels == null ? ReportSelection.usual().kinds() : Set.copyOf(levels);
    }

    private Set<Language> tongues() {
        return languages == null
                ? ReportSelection.usual().languages()
                : languages.stream().map(tongue -> tongue.language).collect(Collectors.toSet());
    }
}
