package org.bringback.reference.disclosure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlValue;

/** Reads larger minimums, each of something that there is: a misspelt one would protect nothing. */
final class HigherMinimumsReader {

    private static final List<String> AXES = List.of("sex", "age", "level", "place", "reason", "ageing");

    private HigherMinimumsReader() {}

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

    private static boolean isStatus(String name) {
        return Arrays.stream(Status.values())
                .anyMatch(status ->
                        status.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name));
    }

    private static boolean isList(String name, Path file) {
        return name.matches("[a-z][a-z0-9-]*")
                && Files.exists(
                        file.resolve("../../agencies").resolve(name + ".yaml").normalize());
    }
}
