package org.bringback.linkage.comparison;

import java.util.List;
import java.util.Locale;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.EditDistance;
import org.bringback.linkage.text.JaroWinkler;
import org.bringback.linkage.text.Symbols;

/** An electronic address: typing mistakes, and the same mailbox name at another provider. */
final class EmailComparator implements FieldComparator {
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.70),
            new ComparisonLevel("close", 0.15),
            new ComparisonLevel("same mailbox", 0.03),
            new ComparisonLevel("similar", 0.06),
            new ComparisonLevel("different", 0.06));

    @Override
    public String normalise(String raw) {
        String address = raw.strip().toLowerCase(Locale.ROOT);
        return address.length() < 4 ? "" : address;
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        Symbols addresses = Symbols.of(normalised);
        Symbols mailboxes = Symbols.of(normalised, EmailComparator::mailbox);
        return (left, right) -> left == right ? 1 : level(addresses, mailboxes, left, right);
    }

    private static String mailbox(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    private static int level(Symbols addresses, Symbols mailboxes, int left, int right) {
        if (EditDistance.bounded(2, addresses, left, right) <= 2) {
            return 2;
        }
        if (EditDistance.bounded(0, mailboxes, left, right) == 0) {
            return 3;
        }
        int length = Math.max(addresses.length(left), addresses.length(right));
        boolean similar = JaroWinkler.isAtLeast(0.85, addresses, left, right)
                && EditDistance.bounded(length / 4, addresses, left, right) <= length / 4;
        return similar ? 4 : 5;
    }
}
