package org.bringback.identity.compare;

import java.util.List;
import org.bringback.identity.linkage.compare.FieldComparator;
import org.bringback.identity.linkage.compare.Level;
import org.bringback.identity.linkage.compare.ValueComparison;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.text.EditDistance;
import org.bringback.identity.linkage.text.Symbols;
import org.bringback.notice.NoticeCode;
import org.bringback.thai.IdKind;
import org.bringback.thai.IdReading;
import org.bringback.thai.PersonId;

/**
 * National IDs and G codes. Two different IDs that are both valid are never one person without a person's decision: a
 * slip of the hand rarely makes another valid number. A number of those registered by 1984 in one of two records is
 * likely a parent's and says nothing; a G code and a national ID may follow each other.
 */
final class ThaiIdComparator implements FieldComparator {
    private static final List<Level> LEVELS = List.of(
            new Level("exact", 0.93),
            new Level("one slip", 0.02),
            new Level("two slips", 0.001),
            new Level("G code and number", 0.01),
            new Level("perhaps a parent's", 0.005),
            new Level("different", 0.002),
            new Level("different and both valid", 0.002, true));

    private static final int SHORTEST = 10;

    @Override
    public String normalise(String raw) {
        IdReading reading = PersonId.read(raw);
        boolean some = reading.kind() != IdKind.NONE && reading.value().length() >= SHORTEST;
        boolean filler =
                reading.notice().filter(notice -> notice == NoticeCode.ID_DUMMY).isPresent();
        return some && !filler ? reading.value() : "";
    }

    @Override
    public int after(byte[] utf8, int from, int length) {
        return PersonId.isPlainNumber(utf8, from, length) ? 0 : UNSEEN;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparison over(Dictionary normalised) {
        Symbols digits = Symbols.of(normalised);
        Kinds kinds = new Kinds(normalised, new byte[normalised.size()]);
        return (left, right) -> left == right ? 1 : level(digits, kinds, left, right);
    }

    /** By code, found when first asked for; 0 where it has not been. */
    private record Kinds(Dictionary ids, byte[] known) {

        byte of(int code) {
            if (known[code] == 0) {
                known[code] = kind(ids.value(code));
            }
            return known[code];
        }
    }

    /** G a letter code, P a number as parents have it, N another valid number, X the rest. */
    private static byte kind(String id) {
        char first = id.charAt(0);
        if (Character.isLetter(first)) {
            return 'G';
        }
        if (!PersonId.isValidNational(id)) {
            return 'X';
        }
        return (byte) (first == '3' || first == '4' ? 'P' : 'N');
    }

    private static int level(Symbols digits, Kinds kinds, int left, int right) {
        int slips = EditDistance.atMost(2, digits, left, right);
        if (slips <= 1) {
            return 2;
        }
        byte one = kinds.of(left);
        byte other = kinds.of(right);
        if (one == 'G' != (other == 'G')) {
            return 4;
        }
        if (one == 'P' != (other == 'P')) {
            return 5;
        }
        boolean bothValid = one == 'N' && other == 'N';
        return bothValid ? 7 : slips == 2 ? 3 : 6;
    }
}
