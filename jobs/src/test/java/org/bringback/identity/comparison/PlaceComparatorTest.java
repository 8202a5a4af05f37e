package org.bringback.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;
import org.junit.jupiter.api.Test;

/** All places of two provinces, two districts and two schools, each known or not, beside all others. */
class PlaceComparatorTest {
    private static final PlaceComparator COMPARATOR = new PlaceComparator();

    private record Spot(String province, String district, String school) {

        String written() {
            return province + "|" + district + "|" + school;
        }
    }

    private static List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (String province : List.of("71", "10")) {
            for (String district : List.of("", "เมือง", "บางรัก")) {
                for (String school : List.of("", "1071000001", "1010000002")) {
                    spots.add(new Spot(province, district, school));
                }
            }
        }
        return spots;
    }

    @Test
    void theFinestPartThatBothKnowAndShareCounts() {
        Dictionary values = new Dictionary();
        spots().forEach(spot -> values.add(COMPARATOR.normalise(spot.written())));
        ValueComparator comparator = COMPARATOR.prepare(values);
        TreeSet<String> met = new TreeSet<>();
        for (Spot left : spots()) {
            for (Spot right : spots()) {
                int level = comparator.level(values.find(left.written()), values.find(right.written()));
                String found = COMPARATOR.levels().get(level - 1).name();
                assertThat(found).as("%s and %s", left, right).isEqualTo(expected(left, right));
                met.add(found);
            }
        }
        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(
                        COMPARATOR.levels().stream().map(ComparisonLevel::name).toList());
    }

    private static String expected(Spot left, Spot right) {
        boolean province = left.province().equals(right.province());
        boolean district =
                province && !left.district().isEmpty() && left.district().equals(right.district());
        boolean school = !left.school().isEmpty() && left.school().equals(right.school());
        return school ? "same school" : district ? "same district" : province ? "same province" : "moved";
    }

    @Test
    void aPlaceWithoutAProvinceSaysNothing() {
        assertThat(spots())
                .extracting(spot -> COMPARATOR.normalise("|" + spot.district() + "|" + spot.school()))
                .containsOnly("");
    }
}
