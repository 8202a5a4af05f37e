package org.bringback.reference.agency;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.bringback.reference.codes.Statuses;

/**
 * The reporting lists as {@code jobs/agencies} describes them, the layouts that any list may send, and those of the
 * files of further programmes ({@code jobs/programmes}).
 */
public final class Agencies {

    static final String STANDARD = "standard";
    static final String REGISTER = "register";
    static final String CONTROL = "control";

    private final SortedMap<ListId, Agency> agencies;
    /** By the name of their file. */
    private final SortedMap<String, NavigableMap<LocalDate, Layout>> common;
    /** By the word of a programme's files, such as {@code advance-rosters}. */
    private final SortedMap<ListId, NavigableMap<LocalDate, Layout>> programmes;

    /** By the list whose files were read by them, the newest first. */
    private final Map<ListId, List<Layout>> former;

    Agencies(
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

    /** The words of all programmes' files, with their layouts by the first day of each. */
    public SortedMap<ListId, NavigableMap<LocalDate, Layout>> programmeTables() {
        return programmes;
    }

    /**
     * Reads and checks every YAML of the folder {@code agencies}.
     *
     * @throws org.bringback.reference.file.ConfigurationException where one is wrong, with file and line
     */
    public static Agencies load(Path jobsFolder, Statuses statuses) {
        return AgenciesReader.load(jobsFolder, statuses);
    }

    /** Whether a YAML of the folder {@code agencies} describes a list, and not only a layout. */
    public static boolean describesList(Path jobsFolder, String name) {
        return AgenciesReader.describesList(jobsFolder, name);
    }

    public Optional<Agency> find(ListId list) {
        return Optional.ofNullable(agencies.get(list));
    }

    /** The list in whose register the persons of a list are. */
    public ListId roll(ListId list) {
        return find(list).map(Agency::roll).orElse(list);
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
