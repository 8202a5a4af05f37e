package org.bringback.reference.agency;

import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * A field that only a layout knows: read, checked and kept with the row, and used by nothing else.
 *
 * @param name by which it is kept, such as {@code household_size}
 * @param required whether a row without a good value is rejected; else such a value is left out, with a warning
 * @param range what a number may be
 * @param codes the values allowed; empty but for {@link FieldType#CODE}
 * @param label for people; empty where the column's header says enough
 */
public record FurtherField(
        String name,
        FieldType type,
        boolean required,
        NumberRange range,
        List<String> codes,
        Optional<BilingualText> label) {}
