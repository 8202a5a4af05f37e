package org.bringback.source.text;

import java.util.Optional;
import org.bringback.source.refusal.Limits;

/**
 * What an agency says about its files. The kind of file (text, XLSX, XLS, packed or not) is never declared: it is seen
 * from the content.
 *
 * @param charset the agreed encoding of text files, such as {@code windows-874}; another one is read as found, with a
 *     warning. Empty: nothing was agreed
 * @param separator the agreed separator of text files; another one is used when this one does not occur in the header
 */
public record SourceFormat(Optional<String> charset, char separator, Limits limits) {

    /** Nothing agreed: whatever the content shows, comma first. */
    public static SourceFormat any() {
        return new SourceFormat(Optional.empty(), ',', Limits.standard());
    }
}
