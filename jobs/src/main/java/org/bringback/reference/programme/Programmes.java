package org.bringback.reference.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;

/** All programmes of an installation. */
public final class Programmes {

    private static final String ENDING = ".yaml";

    private final SortedMap<String, Programme> programmes;

    private Programmes(SortedMap<String, Programme> programmes) {
        this.programmes = programmes;
    }

    /**
     * Reads and checks every YAML of the folder {@code programmes}; none where there is no such folder.
     *
     * @param context read from the same folder of jobs: it knows the provinces and the layouts
     * @throws ConfigurationException where one is wrong, with file and line
     */
    public static Programmes load(Path jobsFolder, ReferenceContext context) {
        SortedMap<String, Programme> programmes = new TreeMap<>();
        for (Path file : files(jobsFolder.resolve("programmes"))) {
            YamlMap map = ConfigurationFile.yaml(file);
            String id = file.getFileName().toString().replace(ENDING, "");
            Programme programme = new ProgrammeReader(id, context).read(map);
            requireOwnName(programme, programmes.values().stream().toList(), map);
            programmes.put(id, programme);
        }
        return new Programmes(programmes);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOwnName(Programme programme, List<Programme> others, YamlMap map) {
        for (Programme other : others) {
            boolean same = other.name().thai().equals(programme.name().thai())
                    || other.name().english().equals(programme.name().english());
            if (same) {
                throw map.get("names")
                        .wrong(new BilingualText(
                                "ชื่อซ้ำกับโครงการ " + other.id(), "the programme " + other.id() + " has that name"));
            }
        }
    }

    public List<Programme> list() {
        return List.copyOf(programmes.values());
    }

    public Optional<Programme> find(String id) {
        return Optional.ofNullable(programmes.get(id));
    }
}
