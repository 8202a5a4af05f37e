package org.bringback.linkage.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of pairs that are not the same and yet agree, for a reason other than chance: people of one household share
 * their family name, address and telephone, twins their birthday as well. What such a pair shares must not be taken for
 * proof of identity; how often there are such pairs is learnt.
 *
 * @param share fields on which they agree just as the same do
 * @param alike fields on which they are often nearly the same, though the very same only by chance, as twins' names
 * @param differ fields that are hardly ever the very same, less often than by chance: brothers are not given one name
 */
public record RelativeKind(String name, List<String> share, List<String> alike, List<String> differ) {
    /** So many times as often as by chance: a name may have been written to the wrong child. */
    public static final double RARELY = 0.05;

    public RelativeKind {
        share = List.copyOf(share);
        alike = List.copyOf(alike);
        differ = List.copyOf(differ);
    }

    /** Of which no field differs more often than by chance. */
    public RelativeKind(String name, List<String> share, List<String> alike) {
        this(name, share, alike, List.of());
    }

    /** The fields in which such a pair is not as strangers are, though they are not shared. */
    public List<String> special() {
        return Stream.concat(alike.stream(), differ.stream()).distinct().toList();
    }
}
