package org.bringback.job.workspace;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;

/**
 * Which reports a release holds.
 *
 * @param kinds whose sheets are printed
 * @param languages of the sheets
 * @param internal whether the edition without suppression is made as well, for {@code restricted/}
 */
public record ReportSelection(Set<ReportDefinition> kinds, Set<Language> languages, boolean internal) {

    private static final Pattern WORD = Pattern.compile("\\[([A-Z_, ]*)] \\[([A-Z_, ]*)]( internal)?");

    public ReportSelection {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    }

    /** What a night prints unless told otherwise: every list and the nation, in both languages. */
    public static ReportSelection usual() {
        return new ReportSelection(
                ReportDefinition.list().stream()
                        .filter(ReportDefinition::isAlways)
                        .collect(Collectors.toSet()),
                EnumSet.allOf(Language.class),
                false);
    }

    /** Reads what {@link #word} says. */
    static ReportSelection parse(String word) {
        Matcher matcher = WORD.matcher(word);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no selection of reports: " + word);
        }
        return new ReportSelection(
                constants(matcher.group(1), ReportDefinition::get),
                constants(matcher.group(2), Language::valueOf),
                matcher.group(3) != null);
    }

    private static <T> Set<T> constants(String names, Function<String, T> valueOf) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(", ")).map(valueOf).collect(Collectors.toSet());
    }

    /** Names of the kinds as the command line calls them. */
    public List<String> levels() {
        return kinds.stream().map(kind -> kind.names().level()).toList();
    }

    /** The same and more: what is not known by its name any longer is left out. */
    ReportSelection with(Collection<String> levels, Collection<String> codes, boolean unsuppressed) {
        Set<ReportDefinition> moreKinds = new TreeSet<>(kinds);
        ReportDefinition.list().stream()
                .filter(kind -> levels.contains(kind.names().level()))
                .forEach(moreKinds::add);
        Set<Language> moreLanguages = new TreeSet<>(languages);
        Arrays.stream(Language.values())
                .filter(language -> codes.contains(language.code()))
                .forEach(moreLanguages::add);
        return new ReportSelection(moreKinds, moreLanguages, internal || unsuppressed);
    }

    /** As a job parameter: another printing is another night. */
    public String word() {
        return kinds + " " + languages + (internal ? " internal" : "");
    }
}
