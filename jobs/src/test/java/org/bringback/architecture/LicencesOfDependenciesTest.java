package org.bringback.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials that the build makes: its libraries are the program's, and their licences are allowed ones. */
class LicencesOfDependenciesTest {

    private static final Path BILL = Path.of("target/sbom/bringback.cdx.json");

    /** A library from this size on says in jobs/README.md what it is for. */
    private static final long HEAVY_BYTES = 2_000_000;

    private static List<JsonNode> libraries = List.of();

    @BeforeAll
    static void read() throws IOException {
        boolean offline = "offline: true".equals(System.getProperty("bringback.maven"));
        assumeTrue(Files.exists(BILL) || !offline, "the bill of materials is only made while Maven is online");
        List<JsonNode> components = new ArrayList<>();
        new ObjectMapper().readTree(BILL.toFile()).get("components").forEach(components::add);
        libraries = components;
    }

    @Test
    void everyLibraryHasALicenceThatIsAllowed() throws IOException {
        Set<String> allowed;
        try (Stream<String> lines = Files.lines(Path.of("jobs/licences.txt"))) {
            allowed = lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        }
        assertThat(libraries).hasSizeGreaterThan(60);
        assertThat(libraries)
                .filteredOn(library -> Collections.disjoint(licences(library), allowed))
                .extracting(library -> jar(library) + " " + licences(library))
                .as("libraries without a licence of jobs/licences.txt")
                .isEmpty();
    }

    @Test
    void theBillNamesTheLibrariesOnTheClassPath() throws IOException {
        Set<String> listed = new TreeSet<>(Files.readAllLines(Path.of("jobs/dependencies.txt")));
        assertThat(libraries)
                .extracting(LicencesOfDependenciesTest::jar)
                .allMatch(listed::contains, "is in jobs/dependencies.txt");
    }

    @Test
    void everyHeavyLibrarySaysWhatItIsFor() throws IOException {
        Set<String> jars =
                libraries.stream().map(LicencesOfDependenciesTest::jar).collect(Collectors.toSet());
        String reasons;
        try (Stream<String> lines = Files.lines(Path.of("jobs/README.md"))) {
            reasons = lines.filter(line -> line.startsWith("| `")).collect(Collectors.joining());
        }
        List<String> heavy = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path file = Path.of(entry);
            String name = file.getFileName().toString();
            if (jars.contains(name) && Files.size(file) > HEAVY_BYTES) {
                heavy.add(name.replaceFirst("-\\d.*", ""));
            }
        }
        assertThat(heavy).hasSizeGreaterThan(5).allMatch(name -> reasons.contains("`" + name + "`"));
    }

    private static String jar(JsonNode library) {
        return library.get("name").asText() + "-" + library.get("version").asText() + ".jar";
    }

    private static List<String> licences(JsonNode library) {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : library.path("licenses")) {
            JsonNode licence = entry.path("license");
            names.add(licence.path("id").asText(licence.path("name").asText()));
        }
        return names;
    }
}
