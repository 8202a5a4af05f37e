package org.bringback.reference.agency;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.text.BilingualText;
import org.bringback.thai.ThaiLetter;
import org.bringback.thai.ThaiText;

/**
 * A field that only a layout knows: read, checked and kept with the row, and used by nothing else.
 *
 * @param name by which it is kept, such as {@code household_size}
 * @param required whether a row without a good value is rejected; else such a value is left out, with a warning
 * @param range what a number may be
 * @param past whether a date has passed on the day that the file is about; else it may lie ahead
 * @param codes the values allowed; empty but for {@link FieldType#CODE}
 * @param also other words for codes, as {@link #folded} has them
 * @param label for people; empty where the column's header says enough
 */
public record FurtherField(
        String name,
        FieldType type,
        boolean required,
        NumberRange range,
        boolean past,
        List<String> codes,
        Map<String, String> also,
        Optional<BilingualText> label) {

    /** A notice has room for little more. */
    private static final int MAX_LENGTH = 600;

    private static final Pattern PROVINCE = Pattern.compile("^(จังหวัด|จ\\.) *");

    public FurtherField {
        codes = List.copyOf(codes);
        also = Collections.unmodifiableSortedMap(new TreeMap<>(also));
    }

    /** Whose codes are written as they are, and whose dates may lie ahead. */
    FurtherField(
            String name,
            FieldType type,
            boolean required,
            NumberRange range,
            List<String> codes,
            Optional<BilingualText> label) {
        this(name, type, required, range, false, codes, Map.of(), label);
    }

    /** As words are compared: people write codes with capitals and spaces around them. */
    static String folded(String word) {
        return ThaiText.clean(word).toLowerCase(Locale.ROOT);
    }

    /**
     * The code that a cell says, as it stands or in words; empty where it says none. A province is often written as one:
     * {@code จังหวัดสุรินทร์}, {@code จ.สุรินทร์}.
     */
    public Optional<String> code(String cell) {
        String word = folded(cell);
        return find(word).or(() -> find(PROVINCE.matcher(word).replaceFirst("")));
    }

    private Optional<String> find(String word) {
        return codes.stream()
                .filter(code -> folded(code).equals(word))
                .findFirst()
                .or(() -> Optional.ofNullable(also.get(word)));
    }

    private static boolean isThai(String word) {
        return word.chars().anyMatch(letter -> ThaiLetter.isConsonant((char) letter));
    }

    /** The codes, each with the first of its Thai words: {@code 32 (สุรินทร์), 56 (พะเยา)}; of very many the first. */
    public String codesInWords() {
        String all = codes.stream()
                .map(code -> also.entrySet().stream()
                        .filter(word -> word.getValue().equals(code) && isThai(word.getKey()))
                        .findFirst()
                        .map(word -> code + " (" + word.getKey() + ")")
                        .orElse(code))
                .collect(Collectors.joining(", "));
        return all.length() <= MAX_LENGTH ? all : all.substring(0, all.lastIndexOf(',', MAX_LENGTH)) + ", …";
    }
}
