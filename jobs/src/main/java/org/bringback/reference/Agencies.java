package org.bringback.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reporting lists as {@code jobs/agencies} describes them, and the layouts that any list may send. */
public final class Agencies {

    private static final String STANDARD = "standard.yaml";
    private static final String REGISTER = "register.yaml";

    private final SortedMap<ListId, Agency> agencies;
    private final Layout standard;
    private final Layout register;

    private Agencies(SortedMap<ListId, Agency> agencies, Layout standard, Layout register) {
        this.agencies = agencies;
        this.standard = standard;
        this.register = register;
    }

    /**
     * Reads and checks every YAML of the folder {@code agencies}.
     *
     * @throws ConfigurationException where one is wrong, with file and line
     */
    public static Agencies load(Path jobsFolder, ReferenceData reference) {
        Path folder = jobsFolder.resolve("agencies");
        AgencyReader reader = new AgencyReader(reference.statuses());
        SortedMap<ListId, Agency> agencies = new TreeMap<>();
        for (Path file : files(folder)) {
            Agency agency = reader.read(file);
            agencies.put(agency.list(), agency);
        }
        return new Agencies(
                agencies,
                common(folder.resolve(STANDARD), "standard", reference),
                common(folder.resolve(REGISTER), "register", reference));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith(STANDARD) && !file.endsWith(REGISTER))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layout common(Path file, String name, ReferenceData reference) {
        return new LayoutReader(name, reference.statuses())
                .read(YamlMap.read(file).only("layout").get("layout"));
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
}
