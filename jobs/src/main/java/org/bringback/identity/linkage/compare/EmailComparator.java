package org.bringback.identity.linkage.compare;

import java.util.List;
import java.util.Locale;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.text.EditDistance;
import org.bringback.identity.linkage.text.JaroWinkler;
import org.bringback.identity.linkage.text.Symbols;

/** An electronic address: typing mistakes, and the same mailbox name at another provider. */
final class EmailComparator implements FieldComparator {
    private static final List<Level> LEVELS = List.of(
            new Level("exact", 0.70),
            new Level("close", 0.15),
            new Level("same mailbox", 0.03),
            new Level("similar", 0.06),
            new Level("different", 0.06));

    @Override
    public String normalise(String raw) {
        String address = raw.strip().toLowerCase(Locale.ROOT);
        return address.length() < 4 ? "" : address;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparison over(Dictionary normalised) {
        Symbols addresses = Symbols.of(normalised);
        Symbols mailboxes = Symbols.of(normalised, EmailComparator::mailbox);
        return (left, right) -> left == right ? 1 : level(addresses, mailboxes, left, right);
    }

    private static String mailbox(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    private static int level(Symbols addresses, Symbols mailboxes, int left, int right) {
        if (EditDistance.atMost(2, addresses, left, right) <= 2) {
            return 2;
        }
        if (EditDistance.atMost(0, mailboxes, left, right) == 0) {
            return 3;
        }
        int length = Math.max(addresses.length(left), addresses.length(right));
        boolean similar = JaroWinkler.atLeast(0.85, addresses, left, right)
                && EditDistance.atMost(length / 4, addresses, left, right) <= length / 4;
        return similar ? 4 : 5;
    }
}
