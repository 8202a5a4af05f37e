package org.bringback.reference.disclosure;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;

/**
 * What may be told to whom, as {@code jobs/reference/disclosure.yaml} says.
 *
 * @param audiences by name
 * @param ages the first year of every age group but the youngest
 * @param ageing the first day of every group of cases by the days they have had their status, but the shortest
 * @param symbols all of them
 * @param internal stands on every page of the edition without suppression
 */
public record DisclosureRules(
        SortedMap<String, Audience> audiences,
        List<Integer> ages,
        List<Integer> ageing,
        SortedMap<CellSymbol, Symbol> symbols,
        BilingualText internal) {

    /** A symbol as printed, and what the legend says about it. */
    public record Symbol(String mark, BilingualText meaning) {}

    /**
     * Reads and checks the file.
     *
     * @throws ConfigurationException where it is wrong, with file and line
     */
    public static DisclosureRules load(Path jobsFolder) {
        return DisclosureRulesReader.read(jobsFolder.resolve("reference").resolve("disclosure.yaml"));
    }

    /** @throws IllegalArgumentException when there is no such audience */
    public Audience audience(String name) {
        Audience audience = audiences.get(name);
        if (audience == null) {
            throw new IllegalArgumentException("no audience " + name);
        }
        return audience;
    }

    public Symbol symbol(CellSymbol symbol) {
        Symbol found = symbols.get(symbol);
        if (found == null) {
            throw new IllegalArgumentException("no symbol " + symbol);
        }
        return found;
    }
}
