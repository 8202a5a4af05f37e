package org.bringback.intake.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.linkage.text.EditDistance;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;

/**
 * What a file seems to be whose name does not follow the pattern: upper case, blanks, a Buddhist year, an office's
 * abbreviation, one slip in a word.
 *
 * @param kind where a word says it
 * @param ending of the name, such as {@code .csv.gz}
 * @param wordsLeft whether the name says more than this
 */
public record FileNameGuess(
        Optional<SubmissionKind> kind,
        Optional<ListId> list,
        Optional<LocalDate> day,
        String ending,
        boolean wordsLeft) {

    private static final Pattern DATA_FILE =
            Pattern.compile("(?<name>.*?)(?<ending>(?:\\.(?:csv|txt|tsv|xlsx|xlsm|xls|zip|gz))+)");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final String SOME_DAY = "YYYY-MM-DD";

    /** Excel puts such a file beside a workbook that somebody has open. */
    private static final String OPEN_ELSEWHERE = "~$";

    /** Empty for a file that holds no data, by the ending of its name. */
    public static Optional<FileNameGuess> find(String name, Agencies agencies) {
        Matcher file = DATA_FILE.matcher(DayInText.plain(name).strip());
        if (name.startsWith(OPEN_ELSEWHERE) || !file.matches()) {
            return Optional.empty();
        }
        Optional<DayInText> day = DayInText.find(file.group("name"));
        String text = day.map(found -> found.before() + " " + found.after()).orElse(file.group("name"));
        List<String> words = new ArrayList<>(Arrays.asList(
                BETWEEN_WORDS.matcher(text).replaceAll(" ").strip().split(" ")));
        words.removeIf(String::isEmpty);
        Optional<SubmissionKind> kind = kind(words);
        Optional<ListId> list = list(words, agencies);
        return Optional.of(
                new FileNameGuess(kind, list, day.map(DayInText::day), file.group("ending"), !words.isEmpty()));
    }

    /** The name that the file should have; empty where that cannot be told. */
    public Optional<String> name() {
        boolean ofAllLists = list.isEmpty()
                && !wordsLeft
                && kind.filter(found -> found.has(KindTrait.ALL_LISTS)).isPresent();
        return day.filter(known -> list.isPresent() || ofAllLists)
                .filter(known -> kind.isPresent() || !wordsLeft)
                .map(known -> name(list.map(ListId::value).orElse(FileName.ALL), known.toString()));
    }

    /** The same where kind and list are said and no day that there is; empty where they are not. */
    public Optional<String> nameOfAnyDay() {
        return list.filter(known -> kind.isPresent() && day.isEmpty()).map(known -> name(known.value(), SOME_DAY));
    }

    /**
     * The name that the file should have if it is the export of this list; empty where something speaks against it.
     *
     * @param asOf the day it would be about; any where empty
     */
    public Optional<String> exportOf(ListId missing, Optional<LocalDate> asOf) {
        boolean otherList = list.isPresent() ? !list.get().equals(missing) : day.isEmpty();
        boolean otherKind = kind.orElseGet(SubmissionKinds::export) != SubmissionKinds.export();
        boolean saysAnything = kind.isPresent() || !wordsLeft;
        return day.or(() -> asOf)
                .filter(about -> !otherList && !otherKind && saysAnything)
                .filter(about -> asOf.isEmpty() || asOf.get().equals(about))
                .map(about -> name(missing.value(), about.toString()));
    }

    private String name(String list, String asOf) {
        return kind.orElseGet(SubmissionKinds::export).word() + "-" + list + "-" + asOf + ending;
    }

    private static Optional<SubmissionKind> kind(List<String> words) {
        for (String word : words) {
            for (SubmissionKind kind : SubmissionKinds.list()) {
                if (EditDistance.of(word, kind.word()) <= 1) {
                    words.remove(word);
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ListId> list(List<String> words, Agencies agencies) {
        words.remove(FileName.ALL);
        Map<String, ListId> names = names(agencies);
        String text = " " + String.join(" ", words) + " ";
        Optional<String> named = names.keySet().stream()
                .filter(name -> text.contains(" " + name + " "))
                .findFirst();
        if (named.isPresent()) {
            removeAll(words, named.get());
            return Optional.ofNullable(names.get(named.get()));
        }
        return slip(words, agencies);
    }

    /** A word that is one slip away from one list only. */
    private static Optional<ListId> slip(List<String> words, Agencies agencies) {
        for (String word : words) {
            List<ListId> near = agencies.list().stream()
                    .map(Agency::list)
                    .filter(list -> EditDistance.of(word, list.value()) == 1)
                    .toList();
            if (near.size() == 1 && word.length() > 2) {
                words.remove(word);
                return Optional.of(near.get(0));
            }
        }
        return Optional.empty();
    }

    private static void removeAll(List<String> words, String name) {
        for (String word : List.of(name.split(" ", -1))) {
            words.remove(word);
        }
    }

    /** What people call the lists, longer names first. */
    private static Map<String, ListId> names(Agencies agencies) {
        Map<String, ListId> names =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Agency agency : agencies.list()) {
            names.put(plain(agency.list().value()), agency.list());
            for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX)) {
                for (BilingualText text : List.of(agency.abbreviation(day), agency.office(day))) {
                    names.putIfAbsent(plain(text.thai()), agency.list());
                    names.putIfAbsent(plain(text.english()), agency.list());
                }
            }
        }
        return names;
    }

    private static String plain(String text) {
        return BETWEEN_WORDS.matcher(DayInText.plain(text)).replaceAll(" ").strip();
    }
}
