package org.bringback.thai.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.bringback.thai.ThaiText;

/**
 * Knows all titles and takes them off names.
 *
 * <p>The longest title wins: นางสาว before นาง. A title set off by a dot or a blank is always taken off; one written as
 * one with the name only if what remains looks like a name, so นายิกา and a lone นายก keep their first syllable. What no
 * rule can tell is a name such as นางนวล or พระจันทร์ without a title; where titles have a column of their own, use
 * {@link #splitMarked} for the name.
 */
public final class TitleTable {
    private static final Set<String> EVERYDAY = Set.of("BOY", "GIRL", "MR", "MISS");

    private final Map<String, String> codeByLetters = new HashMap<>();
    private final Map<String, TitleSex> sexByCode = new HashMap<>();
    private final Map<String, String> formByCode = new HashMap<>();
    /** A name is compared only with the spellings that begin as it does; the longest comes first. */
    private final Map<Character, List<TitleSpelling>> byFirstLetter = new HashMap<>();

    /** @throws IllegalArgumentException when two titles share a spelling */
    public TitleTable(List<Title> titles) {
        titles.forEach(this::add);
        Comparator<TitleSpelling> longestFirst = Comparator.comparingInt(
                        (TitleSpelling s) -> s.letters().length())
                .reversed()
                .thenComparing(TitleSpelling::letters);
        byFirstLetter.values().forEach(spellings -> spellings.sort(longestFirst));
        byFirstLetter.values().forEach(TitleTable::markThoseThatGoOn);
    }

    private static void markThoseThatGoOn(List<TitleSpelling> spellings) {
        spellings.replaceAll(
                spelling -> spellings.stream().anyMatch(spelling::goesOnFrom) ? spelling.beforeShortNames() : spelling);
    }

    /** The code of the title that fills a cell, in any spelling; empty for an unknown one. */
    public Optional<String> find(String cell) {
        return Optional.ofNullable(codeByLetters.get(TitleSpelling.letters(ThaiText.clean(cell))));
    }

    /** @throws IllegalArgumentException for a code that is not in the table */
    public TitleSex sex(String code) {
        TitleSex sex = sexByCode.get(code);
        if (sex == null) {
            throw new IllegalArgumentException("no title " + code);
        }
        return sex;
    }

    /** The title written out, such as เด็กชาย, and nothing where none is known; empty for a code that is not in the table. */
    public Optional<String> findForm(String code) {
        return Optional.ofNullable(formByCode.get(code));
    }

    /** Takes the title off a full name; of several titles the first one is reported and all are taken off. */
    public NameParts split(String name) {
        NameParts first = splitOnce(ThaiText.clean(name));
        return first.titleCode().isEmpty() ? first : new NameParts(first.titleCode(), withoutMarked(first.rest()));
    }

    /** Takes a title off a name only if a dot or a blank sets it off: for names beside a column of titles. */
    public NameParts splitMarked(String name) {
        String clean = ThaiText.clean(name);
        return split(clean, TitleSpelling::closedEnd).orElse(new NameParts(Optional.empty(), clean));
    }

    /**
     * As {@link #splitMarked} for names whose column of titles is empty: the everyday titles of young people are taken off
     * even where they are written as one with the name. A few names lose their first syllable, wherever they stand.
     */
    public NameParts splitUntitled(String name) {
        NameParts marked = splitMarked(name);
        if (marked.titleCode().isPresent()) {
            return marked;
        }
        NameParts glued = splitOnce(marked.rest());
        return glued.titleCode().filter(EVERYDAY::contains).isPresent() ? glued : marked;
    }

    /** Whether a clean name in Thai letters may begin with a title; false only where it does not. */
    public boolean mayBegin(String name) {
        List<TitleSpelling> candidates =
                name.isEmpty() ? List.of() : byFirstLetter.getOrDefault(firstLetter(name), List.of());
        for (TitleSpelling spelling : candidates) {
            if (spelling.mayBegin(name)) {
                return true;
            }
        }
        return false;
    }

    private String withoutMarked(String rest) {
        String left = rest;
        for (NameParts next = splitMarked(left); next.titleCode().isPresent(); next = splitMarked(left)) {
            left = next.rest();
        }
        return left;
    }

    private NameParts splitOnce(String name) {
        return split(name, TitleTable::wordEnd)
                .or(() -> split(name, TitleSpelling::gluedEnd))
                .orElse(new NameParts(Optional.empty(), name));
    }

    private static int wordEnd(TitleSpelling spelling, String name) {
        int closed = spelling.closedEnd(name);
        return closed >= 0 || !spelling.endsInWord() ? closed : spelling.gluedEnd(name);
    }

    private Optional<NameParts> split(String name, ToIntBiFunction<TitleSpelling, String> end) {
        List<TitleSpelling> candidates =
                name.isEmpty() ? List.of() : byFirstLetter.getOrDefault(firstLetter(name), List.of());
        for (TitleSpelling spelling : candidates) {
            int at = end.applyAsInt(spelling, name);
            if (at >= 0) {
                return Optional.of(new NameParts(Optional.of(spelling.code()), name.substring(at)));
            }
        }
        return Optional.empty();
    }

    private void add(Title title) {
        sexByCode.put(title.code(), title.sex());
        formByCode.put(
                title.code(),
                title.sex() == TitleSex.NO_TITLE ? "" : title.spellings().get(0));
        for (String spelling : title.spellings()) {
            String clean = ThaiText.clean(spelling);
            String letters = TitleSpelling.letters(clean);
            String other = codeByLetters.putIfAbsent(letters, title.code());
            if (other != null && !other.equals(title.code())) {
                throw new IllegalArgumentException(other + " and " + title.code() + " share a spelling: " + spelling);
            }
            if (other == null && title.sex() != TitleSex.NO_TITLE && !letters.isEmpty()) {
                byFirstLetter
                        .computeIfAbsent(firstLetter(letters), letter -> new ArrayList<>())
                        .add(new TitleSpelling(title.code(), clean));
            }
        }
    }

    private static char firstLetter(String text) {
        return Character.toLowerCase(text.charAt(0));
    }
}
