package org.bringback.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.EditDistance;
import org.bringback.linkage.text.JaroWinkler;
import org.bringback.thai.name.TitleTable;
import org.bringback.thai.phonetic.LatinKey;
import org.bringback.thai.phonetic.PhoneticKey;
import org.junit.jupiter.api.Test;

/** Every pair of some names against the rules said plainly: on texts, without codes, hashes or bounds. */
class NameComparatorsTest {
    private static final NameNormaliser NORMALISER = new NameNormaliser(new TitleTable(List.of()));

    private static final List<String> NAMES = List.of(
            "สมชาย",
            "สมชัย",
            "สมชา",
            "สมชาญ",
            "ศมชาย",
            "ธนพล",
            "ธนพร",
            "ธนภร",
            "ศิริพร",
            "สิริพร",
            "ศิรีพร",
            "วรรณภา",
            "วรรนพา",
            "วันนภา",
            "กิตติ",
            "กิตติ์",
            "กิตติพงษ์",
            "กิตติพงศ์",
            "กิตติพัฒน์",
            "แก้ว",
            "แกว",
            "แก่ว",
            "นภา",
            "นภี",
            "นพ",
            "ดี",
            "มี",
            "ณัฐวุฒิ",
            "นัฐวุฒิ",
            "ณัฐพล",
            "สุรชัย",
            "สุรชัย์",
            "สุรัชชัย",
            "สุขสวัสดิ์",
            "สุขสวัสดี",
            "natthaphon",
            "nuttapol",
            "wichai",
            "vichai",
            "วิชัย",
            "somchai",
            "mary",
            "คันตะ",
            "กันทะ",
            "ดะระ",
            "ดารา",
            "โข",
            "ขอ",
            "ซก",
            "ซค");

    private static final List<String> GUARDIANS = List.of(
            "สมชาย สุขใจ",
            "สมชาย สุขไจ",
            "สมชาญ สุขใจ",
            "สมชาย มั่นคง",
            "สมศรี สุขใจ",
            "ประภัสสร สุขใจ",
            "ประภัสสร มั่นคง",
            "สมชาย ประเสริฐศักดิ์",
            "สมชาย",
            "สมศรี",
            "นอ เอ พอ",
            "นอ เอพอ",
            "อับดุล รอมัน สาและ");

    @Test
    void thaiNames() {
        check(new ThaiNameComparator(NORMALISER), NAMES, NameComparatorsTest::ofNames);
    }

    private static String ofNames(String left, String right) {
        if (left.equals(right)) {
            return "exact";
        }
        if (isLatin(left) != isLatin(right)) {
            boolean same = LatinKey.key(left).equals(LatinKey.key(right))
                    && !LatinKey.key(left).isEmpty();
            return same ? "same in Latin letters" : "different";
        }
        if (withoutMarks(left).equals(withoutMarks(right))) {
            return "marks differ";
        }
        int shorter = Math.min(left.length(), right.length());
        int distance = EditDistance.of(left, right);
        if (shorter >= 3 && distance == 1) {
            return "one slip";
        }
        String folded = PhoneticKey.transcribed(left);
        boolean byEar = folded.length() > 1 && folded.equals(PhoneticKey.transcribed(right));
        if (JaroWinkler.of(left, right) < 0.88 && (shorter < 6 || distance > 2)) {
            return byEar ? "similar" : "different";
        }
        boolean sounds = PhoneticKey.lk82(left).equals(PhoneticKey.lk82(right))
                && !PhoneticKey.lk82(left).isEmpty();
        return sounds || byEar ? "sounds alike" : "similar";
    }

    private static boolean isLatin(String name) {
        return name.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Without the four tone marks and thanthakhat. */
    private static String withoutMarks(String name) {
        return name.replaceAll("[่้๊๋์]", "");
    }

    @Test
    void namesOfGuardians() {
        check(new ThaiFullNameComparator(NORMALISER), GUARDIANS, NameComparatorsTest::ofFullNames);
    }

    private static String ofFullNames(String left, String right) {
        if (left.equals(right)) {
            return "exact";
        }
        if (EditDistance.of(left, right) <= 2 || JaroWinkler.of(left, right) >= 0.95) {
            return "close";
        }
        if (left.split(" ")[0].equals(right.split(" ")[0])) {
            return "same given name";
        }
        return afterFirst(left).equals(afterFirst(right)) ? "same family name" : "different";
    }

    private static String afterFirst(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(blank + 1);
    }

    @Test
    void guardiansBesideFamilyNames() {
        List<String> both = new ArrayList<>();
        for (String guardian : GUARDIANS) {
            for (String family : List.of("", "สุขใจ", "สุขไจ", "มั่นคง")) {
                both.add(guardian + "|" + family);
            }
        }
        check(new FamilyGuardianComparator(NORMALISER), both, NameComparatorsTest::ofGuardians);
    }

    private static String ofGuardians(String left, String right) {
        String one = left.substring(0, left.indexOf('|'));
        String other = right.substring(0, right.indexOf('|'));
        boolean close = EditDistance.of(one, other) <= 2 || JaroWinkler.of(one, other) >= 0.95;
        boolean given = beforeLast(one).equals(beforeLast(other));
        if (hasFamilyOfChild(left) && hasFamilyOfChild(right)) {
            return given ? "same given name" : close ? "similar given name" : "different";
        }
        if (left.equals(right)) {
            return "exact";
        }
        boolean family = lastWord(one).equals(lastWord(other));
        return close ? "close" : given ? "same given name" : family ? "same family name" : "different";
    }

    private static boolean hasFamilyOfChild(String both) {
        String guardian = both.substring(0, both.indexOf('|'));
        String child = both.substring(both.indexOf('|') + 1);
        return !guardian.contains(" ") || !child.isEmpty() && JaroWinkler.of(lastWord(guardian), child) >= 0.88;
    }

    private static String beforeLast(String name) {
        return name.contains(" ") ? name.substring(0, name.lastIndexOf(' ')) : name;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** A rule for two normalised values. */
    private interface Rule {
        String level(String left, String right);
    }

    private static void check(FieldComparator comparator, List<String> texts, Rule rule) {
        Dictionary values = new Dictionary();
        texts.forEach(text -> {
            assertThat(comparator.normalise(text)).isEqualTo(text);
            values.add(text);
        });
        ValueComparator prepared = comparator.prepare(values);
        TreeSet<String> met = new TreeSet<>();
        for (String left : texts) {
            for (String right : texts) {
                int level = prepared.level(values.find(left), values.find(right));
                String found = comparator.levels().get(level - 1).name();
                assertThat(found).as("%s and %s", left, right).isEqualTo(rule.level(left, right));
                met.add(found);
            }
        }
        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(
                        comparator.levels().stream().map(ComparisonLevel::name).toList());
    }
}
