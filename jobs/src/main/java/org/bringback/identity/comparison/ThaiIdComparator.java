package org.bringback.identity.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.EditDistance;
import org.bringback.linkage.text.Symbols;
import org.bringback.notice.NoticeCode;
import org.bringback.thai.id.IdKind;
import org.bringback.thai.id.IdReading;
import org.bringback.thai.id.PersonId;

/**
 * National IDs and G codes. Two different IDs that are both valid are one person only where a person says so or all else
 * makes it certain: a slip of the hand rarely makes another valid number, but parents' numbers get written. A number of those registered by 1984 in one of two records is
 * likely a parent's and says nothing; a G code and a national ID may follow each other.
 */
final class ThaiIdComparator implements FieldComparator {
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.93),
            new ComparisonLevel("one slip", 0.02),
            new ComparisonLevel("two slips", 0.001),
            new ComparisonLevel("G code and number", 0.01),
            new ComparisonLevel("perhaps a parent's", 0.005),
            new ComparisonLevel("different", 0.002),
            new ComparisonLevel("different and both valid", 0.002, true));

    private static final Set<NoticeCode> SILENT = EnumSet.of(NoticeCode.ID_DUMMY, NoticeCode.ID_SCIENTIFIC);
    private static final int SHORTEST = 10;

    @Override
    public String normalise(String raw) {
        IdReading reading = PersonId.read(raw);
        boolean some = reading.kind() != IdKind.NONE && reading.value().length() >= SHORTEST;
        // of a number that a spreadsheet rounded nothing is left that tells people apart
        boolean silent = reading.notice().filter(SILENT::contains).isPresent();
        return some && !silent ? reading.value() : "";
    }

    @Override
    public int strippedPrefixLength(byte[] utf8, int from, int length) {
        return PersonId.isPlainNumber(utf8, from, length) ? 0 : UNKNOWN;
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        Symbols digits = Symbols.of(normalised);
        Kinds kinds = new Kinds(normalised, new byte[normalised.size()]);
        return (left, right) -> left == right ? 1 : level(digits, kinds, left, right);
    }

    /** By code, found when first asked for; 0 where it has not been. */
    private record Kinds(Dictionary ids, byte[] known) {

        byte kindOf(int code) {
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
        int slips = EditDistance.bounded(2, digits, left, right);
        if (slips <= 1) {
            return 2;
        }
        byte one = kinds.kindOf(left);
        byte other = kinds.kindOf(right);
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
