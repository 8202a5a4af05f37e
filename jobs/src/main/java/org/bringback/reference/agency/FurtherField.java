package org.bringback.reference.agency;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.text.BilingualText;
import org.bringback.thai.ThaiText;

/**
 * A field that only a layout knows: read, checked and kept with the row, and used by nothing else.
 *
 * @param name by which it is kept, such as {@code household_size}
 * @param required whether a row without a good value is rejected; else such a value is left out, with a warning
 * @param range what a number may be
 * @param codes the values allowed; empty but for {@link FieldType#CODE}
 * @param also other words for codes, as {@link #folded} has them
 * @param label for people; empty where the column's header says enough
 */
public record FurtherField(
        String name,
        FieldType type,
        boolean required,
        NumberRange range,
        List<String> codes,
        Map<String, String> also,
        Optional<BilingualText> label) {

    public FurtherField {
        codes = List.copyOf(codes);
        also = Collections.unmodifiableSortedMap(new TreeMap<>(also));
    }

    /** Whose codes are written as they are. */
    FurtherField(
            String name,
            FieldType type,
            boolean required,
            NumberRange range,
            List<String> codes,
            Optional<BilingualText> label) {
        this(name, type, required, range, codes, Map.of(), label);
    }

    /** As words are compared: people write codes with capitals and spaces around them. */
    static String folded(String word) {
        return ThaiText.clean(word).toLowerCase(Locale.ROOT);
    }

    /** The code that a cell says, as it stands or in words; empty where it says none. */
    public Optional<String> code(String cell) {
        String word = folded(cell);
        return codes.stream()
                .filter(code -> folded(code).equals(word))
                .findFirst()
                .or(() -> Optional.ofNullable(also.get(word)));
    }
}
