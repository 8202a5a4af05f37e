package org.bringback.reference.agency;

import java.util.List;
import java.util.Optional;

/**
 * One column of a layout; its position in the layout is its position in the file.
 *
 * @param header as the office writes it
 * @param aliases other headers the office has used for it
 * @param field what it means; empty when the toolkit has no use for it
 * @param further what it means to the layout alone; empty where the toolkit knows the field
 * @param filled whether an empty cell rejects its row
 * @param optional whether the whole column may be absent
 * @param sensitive religion, ethnicity, health and the like: never stored, not even with a rejected row
 */
public record Column(
        String header,
        List<String> aliases,
        Optional<Field> field,
        Optional<FurtherField> further,
        boolean filled,
        boolean optional,
        boolean sensitive) {

    /** Header and aliases. */
    public List<String> headers() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(header), aliases.stream())
                .toList();
    }
}
