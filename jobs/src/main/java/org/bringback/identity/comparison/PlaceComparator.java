package org.bringback.identity.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;
import org.bringback.thai.ThaiText;

/**
 * Where a person is, from the columns province, district and school, as one field: the same school is in the same
 * district, so the three say hardly more than the finest of them. Some move within a province, a few across.
 */
final class PlaceComparator implements FieldComparator {
    private static final String BAR = "|";
    private static final List<String> DISTRICT_WORDS = List.of("อำเภอ", "เขต", "อ.");
    private static final PredicateCache PLAIN =
            new PredicateCache(part -> plain(part).equals(part));
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("same school", 0.60),
            new ComparisonLevel("same district", 0.28),
            new ComparisonLevel("same province", 0.08),
            new ComparisonLevel("moved", 0.04));

    @Override
    public String separator() {
        return BAR;
    }

    @Override
    public String normalise(String raw) {
        String parts =
                Arrays.stream(raw.split("\\|", -1)).map(PlaceComparator::plain).collect(Collectors.joining(BAR));
        return parts.startsWith(BAR) ? "" : parts;
    }

    @Override
    public int strippedPrefixLength(byte[] utf8, int from, int length) {
        int start = from;
        for (int i = from; i <= from + length; i++) {
            if (i == from + length || utf8[i] == '|') {
                if (i == from || i > start && !PLAIN.holds(utf8, start, i)) {
                    return UNKNOWN;
                }
                start = i + 1;
            }
        }
        return 0;
    }

    private static String plain(String part) {
        String clean = ThaiText.isNothing(part) ? "" : ThaiText.clean(part);
        String word =
                DISTRICT_WORDS.stream().filter(clean::startsWith).findFirst().orElse("");
        return clean.substring(word.length()).strip();
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        KeyHashes province = KeyHashes.of(normalised, PlaceComparator::province);
        KeyHashes district = KeyHashes.of(normalised, PlaceComparator::district);
        KeyHashes school = KeyHashes.of(normalised, place -> part(place, 2));
        return ValueComparator.lookup((left, right) -> {
            if (school.shareKnownKey(left, right)) {
                return 1;
            }
            return district.shareKnownKey(left, right) ? 2 : province.haveSameKey(left, right) ? 3 : 4;
        });
    }

    /** Empty where it is not known. */
    static String province(String place) {
        return part(place, 0);
    }

    /** Province and district; empty where the district is not known. */
    static String district(String place) {
        String district = part(place, 1);
        return district.isEmpty() ? "" : part(place, 0) + BAR + district;
    }

    private static String part(String place, int number) {
        int from = 0;
        for (int i = 0; i < number; i++) {
            from = place.indexOf(BAR, from) + 1;
            if (from == 0) {
                return "";
            }
        }
        int to = place.indexOf(BAR, from);
        return place.substring(from, to < 0 ? place.length() : to);
    }
}
