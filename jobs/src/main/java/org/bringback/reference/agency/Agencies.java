package org.bringback.reference.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.codes.Statuses;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/**
 * The reporting lists as {@code jobs/agencies} describes them, the layouts that any list may send, and those of the
 * files of further programmes ({@code jobs/programmes}).
 */
public final class Agencies {

    private static final String STANDARD = "standard";
    private static final String REGISTER = "register";
    private static final String CONTROL = "control";
    private static final List<String> NEEDED = List.of(STANDARD, REGISTER, CONTROL);
    private static final String LAYOUT = "layout";

    private final SortedMap<ListId, Agency> agencies;
    /** By the name of their file. */
    private final SortedMap<String, NavigableMap<LocalDate, Layout>> common;
    /** By the word of a programme's files, such as {@code advance-rosters}. */
    private final SortedMap<ListId, NavigableMap<LocalDate, Layout>> programmes;

    /** By the list whose files were read by them, the newest first. */
    private final Map<ListId, List<Layout>> former;

    private Agencies(
            SortedMap<ListId, Agency> agencies,
            SortedMap<String, NavigableMap<LocalDate, Layout>> common,
            SortedMap<ListId, NavigableMap<LocalDate, Layout>> programmes,
            Map<ListId, List<Layout>> former) {
        this.agencies = agencies;
        this.common = common;
        this.programmes = programmes;
        this.former = former;
    }

    /** The same where files were read by other layouts before: rows that come back from them look as those say. */
    public Agencies withFormer(Map<ListId, List<Layout>> layouts) {
        return new Agencies(agencies, common, programmes, Map.copyOf(layouts));
    }

    /** By which files of a list were read, the newest first. */
    public List<Layout> former(ListId list) {
        return former.getOrDefault(list, List.of());
    }

    /**
     * Reads and checks every YAML of the folder {@code agencies}.
     *
     * @throws ConfigurationException where one is wrong, with file and line
     */
    public static Agencies load(Path jobsFolder, Statuses statuses) {
        Path folder = jobsFolder.resolve("agencies");
        AgencyReader reader = new AgencyReader(statuses);
        SortedMap<ListId, Agency> agencies = new TreeMap<>();
        SortedMap<String, NavigableMap<LocalDate, Layout>> common = new TreeMap<>();
        for (Path file : files(folder)) {
            YamlMap map = ConfigurationFile.yaml(file);
            if (NEEDED.contains(name(file)) || holdsNothingButALayout(map)) {
                common.put(name(file), common(file, map, statuses));
            } else {
                Agency agency = reader.read(file, map);
                agencies.put(agency.list(), agency);
            }
        }
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

    /** The words of all programmes' files, with their layouts by the first day of each. */
    public SortedMap<ListId, NavigableMap<LocalDate, Layout>> programmeTables() {
        return programmes;
    }

    private static boolean holdsNothingButALayout(YamlMap map) {
        return map.list().stream().allMatch(value -> value.key().equals(LAYOUT));
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

    public Optional<Agency> find(ListId list) {
        return Optional.ofNullable(agencies.get(list));
    }

    /** @throws IllegalArgumentException when there is no such list */
    public Agency get(ListId list) {
        return find(list).orElseThrow(() -> new IllegalArgumentException("no list " + list));
    }

    /** In the order in which reports show them. */
    public List<Agency> list() {
        return agencies.values().stream()
                .sorted(Comparator.comparingInt(Agency::order).thenComparing(Agency::list))
                .toList();
    }

    /** The layout that any list may send instead of its own, in files about that day. */
    public Layout standard(LocalDate day) {
        return common(STANDARD, day);
    }

    public Layout register(LocalDate day) {
        return common(REGISTER, day);
    }

    /** The layout of control figures. */
    public Layout control(LocalDate day) {
        return common(CONTROL, day);
    }

    /**
     * A layout that belongs to no list: the YAML of that name, which holds nothing but {@code layout}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Layout common(String name, LocalDate day) {
        return Optional.ofNullable(common.get(name))
                .map(layouts -> Objects.requireNonNull(layouts.floorEntry(day)).getValue())
                .orElseThrow(() -> new IllegalArgumentException("no layout " + name));
    }
}
