package org.bringback.thai.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bringback.text.BilingualText;

/** The names of the months, and the ways in which people write them. */
final class MonthNames {
    /** Name, short form, English, romanised name, then usual short cuts and misspellings without their dots. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("มกราคม", "ม.ค.", "January", "Mokkarakhom", "มกรา"),
            List.of("กุมภาพันธ์", "ก.พ.", "February", "Kumphaphan", "กุมภา", "กุมภาพันธ", "กุมพาพันธ์"),
            List.of("มีนาคม", "มี.ค.", "March", "Minakhom", "มีนา"),
            List.of("เมษายน", "เม.ย.", "April", "Mesayon", "เมษา"),
            List.of("พฤษภาคม", "พ.ค.", "May", "Phruetsaphakhom", "พฤษภา", "พฤกษาคม", "พฤษาคม"),
            List.of("มิถุนายน", "มิ.ย.", "June", "Mithunayon", "มิถุนา"),
            List.of("กรกฎาคม", "ก.ค.", "July", "Karakadakhom", "กรกฎา", "กรกฏา", "กรกฏาคม", "กรกฎคม", "กรกดาคม"),
            List.of("สิงหาคม", "ส.ค.", "August", "Singhakhom", "สิงหา"),
            List.of("กันยายน", "ก.ย.", "September", "Kanyayon", "กันยา", "sept"),
            List.of("ตุลาคม", "ต.ค.", "October", "Tulakhom", "ตุลา"),
            List.of("พฤศจิกายน", "พ.ย.", "November", "Phruetsachikayon", "พฤศจิกา", "พฤษจิกายน", "พฤจิกายน"),
            List.of("ธันวาคม", "ธ.ค.", "December", "Thanwakhom", "ธันวา"));

    private static final List<BilingualText> NAMES = MONTHS.stream()
            .map(forms -> new BilingualText(forms.get(0), forms.get(2)))
            .toList();
    private static final Map<String, Integer> BY_NAME = byName();

    private MonthNames() {}

    static BilingualText name(int month) {
        return NAMES.get(month - 1);
    }

    /** Whether a word in lower case without dots and blanks is a usual form of a month. */
    static boolean isKnown(String word) {
        return BY_NAME.containsKey(word);
    }

    /**
     * Finds a month by a word in lower case without dots and blanks; 0 for none. A word that is no known form counts as
     * the month whose Thai name is one slip away (two in a long name), if there is only one such month.
     */
    static int find(String word) {
        Integer known = BY_NAME.get(word);
        return known == null ? nearest(word) : known;
    }

    private static int nearest(String word) {
        int found = 0;
        int best = Integer.MAX_VALUE;
        for (int month = 1; month <= MONTHS.size(); month++) {
            String name = name(month).thai();
            int slips = word.length() < 5 ? Integer.MAX_VALUE : LevenshteinDistance.between(word, name);
            if (slips == best) {
                found = 0;
            } else if (slips < best) {
                best = slips;
                found = slips <= allowed(name) ? month : 0;
            }
        }
        return found;
    }

    private static int allowed(String name) {
        return name.length() < 8 ? 1 : 2;
    }

    private static Map<String, Integer> byName() {
        Map<String, Integer> byName = new HashMap<>();
        for (int month = 1; month <= MONTHS.size(); month++) {
            for (String form : MONTHS.get(month - 1)) {
                byName.put(form.replace(".", "").toLowerCase(Locale.ROOT), month);
            }
            byName.put(name(month).english().substring(0, 3).toLowerCase(Locale.ROOT), month);
        }
        return byName;
    }
}
