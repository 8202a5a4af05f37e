package org.bringback.reference.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.codes.Statuses;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads the YAMLs of the lists, and the layouts of programmes. */
final class AgenciesReader {

    private static final List<String> NEEDED = List.of(Agencies.STANDARD, Agencies.REGISTER, Agencies.CONTROL);
    private static final String LAYOUT = "layout";

    private AgenciesReader() {}

    /** See {@link Agencies#load}. */
    static Agencies load(Path jobsFolder, Statuses statuses) {
        Path folder = jobsFolder.resolve("agencies");
        AgencyReader reader = new AgencyReader(statuses);
        ListsApart apart = new ListsApart();
        RollCheck rolls = new RollCheck();
        SortedMap<ListId, Agency> agencies = new TreeMap<>();
        SortedMap<String, NavigableMap<LocalDate, Layout>> common = new TreeMap<>();
        for (Path file : files(folder)) {
            YamlMap map = ConfigurationFile.yaml(file);
            if (isCommon(file, map)) {
                common.put(name(file), common(file, map, statuses));
            } else {
                Agency agency = reader.read(file, map);
                apart.add(agency, map);
                rolls.add(agency, map);
                agencies.put(agency.list(), agency);
            }
        }
        apart.check();
        rolls.check();
        for (String needed : NEEDED) {
            if (!common.containsKey(needed)) {
                Path file = folder.resolve(needed + ".yaml");
                common.put(needed, common(file, ConfigurationFile.yaml(file), statuses));
            }
        }
        return new Agencies(agencies, common, programmes(jobsFolder.resolve("programmes"), statuses), Map.of());
    }

    private static SortedMap<ListId, NavigableMap<LocalDate, Layout>> programmes(Path folder, Statuses statuses) {
        SortedMap<ListId, NavigableMap<LocalDate, Layout>> tables = new TreeMap<>();
        for (Path file : Files.isDirectory(folder) ? files(folder) : List.<Path>of()) {
            YamlMap programme = ConfigurationFile.yaml(file);
            Map<String, BilingualText> words = ProgrammeWords.of(programme);
            for (YamlValue table : programme.get("tables").map().list()) {
                ListId list = programmeTable(file, table);
                NavigableMap<LocalDate, Layout> layouts = LayoutReader.ofProgramme(list.value(), statuses, words)
                        .readAll(table.map().only(LAYOUT, "names", "source").get(LAYOUT), (layout, value) -> {});
                if (tables.put(list, layouts) != null) {
                    throw table.wrong(new BilingualText(
                            "ไฟล์ " + list + " เป็นของโครงการอื่นด้วย",
                            "files of that name, " + list + ", are another programme's"));
                }
            }
        }
        return Collections.unmodifiableSortedMap(tables);
    }

    private static ListId programmeTable(Path file, YamlValue table) {
        String word = name(file) + "-" + table.key();
        try {
            return new ListId(word);
        } catch (IllegalArgumentException e) {
            throw table.wrong(new BilingualText(
                    word + " ต้องเป็นอักษรเล็ก ตัวเลข และขีด ไม่เกิน 31 ตัว",
                    word + " must be at most 31 lower-case letters, digits and hyphens"));
        }
    }

    /** See {@link Agencies#describesList}. */
    static boolean describesList(Path jobsFolder, String name) {
        Path file = jobsFolder.resolve("agencies").resolve(name + ".yaml");
        return Files.exists(file) && !isCommon(file, ConfigurationFile.yaml(file));
    }

    /** Whether it holds a layout for any list. */
    private static boolean isCommon(Path file, YamlMap map) {
        return NEEDED.contains(name(file))
                || map.list().stream().allMatch(value -> value.key().equals(LAYOUT));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private static NavigableMap<LocalDate, Layout> common(Path file, YamlMap map, Statuses statuses) {
        return new LayoutReader(name(file), statuses).readAll(map.only(LAYOUT).get(LAYOUT), (layout, value) -> {});
    }
}
