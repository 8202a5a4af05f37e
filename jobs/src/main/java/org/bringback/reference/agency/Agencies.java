package org.bringback.reference.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.codes.Statuses;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.reference.file.ConfigurationFile;

/** The reporting lists as {@code jobs/agencies} describes them, and the layouts that any list may send. */
public final class Agencies {

    private static final Set<String> COMMON = Set.of("standard.yaml", "register.yaml", "control.yaml");

    private final SortedMap<ListId, Agency> agencies;
    private final Layout standard;
    private final Layout register;
    private final Layout control;

    private Agencies(SortedMap<ListId, Agency> agencies, Layout standard, Layout register, Layout control) {
        this.agencies = agencies;
        this.standard = standard;
        this.register = register;
        this.control = control;
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
        for (Path file : files(folder)) {
            Agency agency = reader.read(file);
            agencies.put(agency.list(), agency);
        }
        return new Agencies(
                agencies,
                common(folder, "standard", statuses),
                common(folder, "register", statuses),
                common(folder, "control", statuses));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !COMMON.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layout common(Path folder, String name, Statuses statuses) {
        return new LayoutReader(name, statuses)
                .read(ConfigurationFile.yaml(folder.resolve(name + ".yaml"))
                        .only("layout")
                        .get("layout"));
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

    /** The layout that any list may send instead of its own. */
    public Layout standard() {
        return standard;
    }

    public Layout register() {
        return register;
    }

    /** The layout of control figures. */
    public Layout control() {
        return control;
    }
}
