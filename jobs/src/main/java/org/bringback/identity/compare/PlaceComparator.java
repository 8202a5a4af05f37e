package org.bringback.identity.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.identity.linkage.compare.FieldComparator;
import org.bringback.identity.linkage.compare.Level;
import org.bringback.identity.linkage.compare.ValueComparison;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.thai.ThaiText;

/**
 * Where a person is, from the columns province, district and school, as one field: the same school is in the same
 * district, so the three say hardly more than the finest of them. Some move within a province, a few across.
 */
final class PlaceComparator implements FieldComparator {
    private static final String BAR = "|";
    private static final List<String> DISTRICT_WORDS = List.of("อำเภอ", "เขต", "อ.");
    private static final KnownParts PLAIN = new KnownParts(part -> plain(part).equals(part));
    private static final List<Level> LEVELS = List.of(
            new Level("same school", 0.60),
            new Level("same district", 0.28),
            new Level("same province", 0.08),
            new Level("moved", 0.04));

    @Override
    public String joiner() {
        return BAR;
    }

    @Override
    public String normalise(String raw) {
        String parts =
                Arrays.stream(raw.split("\\|", -1)).map(PlaceComparator::plain).collect(Collectors.joining(BAR));
        return parts.startsWith(BAR) ? "" : parts;
    }

    @Override
    public int after(byte[] utf8, int from, int length) {
        int start = from;
        for (int i = from; i <= from + length; i++) {
            if (i == from + length || utf8[i] == '|') {
                if (i == from || i > start && !PLAIN.holds(utf8, start, i)) {
                    return UNSEEN;
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
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparison over(Dictionary normalised) {
        KeyNumbers province = KeyNumbers.of(normalised, place -> part(place, 0));
        KeyNumbers district = KeyNumbers.of(normalised, PlaceComparator::district);
        KeyNumbers school = KeyNumbers.of(normalised, place -> part(place, 2));
        return ValueComparison.atOnce((left, right) -> {
            if (school.meet(left, right)) {
                return 1;
            }
            return district.meet(left, right) ? 2 : province.same(left, right) ? 3 : 4;
        });
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
