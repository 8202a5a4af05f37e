package org.bringback.text.json;

import java.util.List;
import java.util.Map;

/** A list or an object of a document that stands on one line, with all that is in it. */
public record OneLine(Object value) {

    public OneLine {
        if (!(value instanceof List || value instanceof Map)) {
            throw new IllegalArgumentException("neither a list nor an object");
        }
    }
}
