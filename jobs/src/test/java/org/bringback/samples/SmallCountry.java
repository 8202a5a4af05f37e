package org.bringback.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.samples.country.CountryCases;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.samples.file.SampleCsv;

/** A fiftieth of the country, for tests. */
public final class SmallCountry {

    public static final Path REFERENCE = Path.of(System.getProperty("bringback.home"), "jobs", "reference");

    private SmallCountry() {}

    static SamplesOptions options() {
        return SamplesOptions.defaults(REFERENCE).withScale(new BigDecimal("0.02"));
    }

    public static SyntheticPopulation population(ErrorProfile errorProfile) throws IOException {
        SamplesOptions options = options().withErrorProfile(errorProfile);
        return SyntheticPopulation.of(
                options.seed(),
                options.errorProfile(),
                FiguresFile.published().times(options.scale()),
                ReferenceTables.read(REFERENCE));
    }

    public static CountryCases country() throws IOException {
        return population(ErrorProfile.CLEAN).country();
    }

    public static ListCases listCases(SyntheticPopulation population, OfficeList list) {
        return population.country().caseLists().stream()
                .filter(listCases -> listCases.list() == list)
                .findFirst()
                .orElseThrow();
    }

    static List<Map<String, String>> truth(Path out) throws IOException {
        return SampleCsv.rows(out.resolve(SyntheticCountry.TRUTH));
    }

    /** {@code obec,2022-05-31,DIED} to the number of cases, as the list of cases has them. */
    static Map<String, Integer> cases(Path out) throws IOException {
        return SampleCsv.rows(out.resolve(SyntheticCountry.CASES)).stream()
                .collect(Collectors.toMap(
                        row -> row.get("list") + "," + row.get("as_of") + "," + row.get("status"),
                        row -> 1,
                        Integer::sum,
                        TreeMap::new));
    }

    public static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
