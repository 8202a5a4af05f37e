package org.bringback.linkage.model;

import java.util.List;

/**
 * A kind of pairs that are not the same and yet agree, for a reason other than chance: people of one household share
 * their family name, address and telephone, twins their birthday as well. What such a pair shares must not be taken for
 * proof of identity; how often there are such pairs is learnt.
 *
 * @param share fields on which they agree just as the same do
 * @param alike fields on which they are often nearly the same, though the very same only by chance, as twins' names
 */
public record RelativeKind(String name, List<String> share, List<String> alike) {
    public RelativeKind {
        share = List.copyOf(share);
        alike = List.copyOf(alike);
    }
}
