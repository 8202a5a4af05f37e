package org.bringback.reference.disclosure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.codes.Status;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlValue;

/** Reads what is more sensitive than the rest, each a thing that there is: a misspelt one would protect nothing. */
final class SensitivityReader {

    private static final List<String> AXES = List.of("sex", "age", "level", "place", "reason", "ageing");

    private SensitivityReader() {}

    /**
     * By list, status or axis.
     *
     * @param minimum that they are not below
     * @param file in the folder beside that of the lists
     */
    static Map<String, Integer> read(YamlValue value, int minimum, Path file) {
        Map<String, Integer> higher = new TreeMap<>();
        for (YamlValue item : value.map().list()) {
            String name = item.key();
            if (!AXES.contains(name) && !isStatus(name) && !isList(name, file)) {
                throw item.wrong(new BilingualText(
                        "ไม่มีรายการ สถานะ หรือตารางจำแนกชื่อนี้ ตารางจำแนกคือ " + String.join(" ", AXES),
                        "no list, status or breakdown has this name; breakdowns are " + String.join(", ", AXES)));
            }
            higher.put(name, item.number(minimum, DisclosureRulesReader.MAX_MINIMUM));
        }
        return higher;
    }

    /** Statuses that must not be known of everybody in a line. */
    static Set<String> statuses(YamlValue value) {
        Set<String> statuses = new TreeSet<>();
        for (YamlValue item : value.list()) {
            if (!isStatus(item.text())) {
                throw item.wrong(new BilingualText("ไม่มีสถานะชื่อนี้", "no status has this name"));
            }
            statuses.add(item.text());
        }
        return statuses;
    }

    private static boolean isStatus(String name) {
        return Arrays.stream(Status.values())
                .anyMatch(status ->
                        status.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name));
    }

    private static boolean isList(String name, Path file) {
        return name.matches("[a-z][a-z0-9-]*")
                && Agencies.describesList(file.resolve("../..").normalize(), name);
    }
}
