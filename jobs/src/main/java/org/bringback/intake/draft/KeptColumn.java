package org.bringback.intake.draft;

import java.util.List;
import org.bringback.reference.agency.FieldType;

/** A column of a programme's export that becomes a field of its own. */
record KeptColumn(String header, String name, FieldType type, List<String> codes) {

    KeptColumn {
        codes = List.copyOf(codes);
    }
}
