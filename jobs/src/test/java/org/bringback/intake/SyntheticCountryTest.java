package org.bringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.reference.JobsFolder;
import org.bringback.samples.Dirt;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All six layouts as the sample maker writes them, row by row against the truth that it keeps beside them. */
final class SyntheticCountryTest {

    @TempDir
    private static Path folder;

    private static List<Path> files;

    @BeforeAll
    static void makeACountry() throws Exception {
        SamplesOptions options = SamplesOptions.defaults(JobsFolder.real().resolve("reference"))
                .withScale(new BigDecimal("0.02"))
                .withRegister(2000)
                .withDirt(Dirt.CLEAN);
        files = SyntheticCountry.write(options, folder);
    }

    @Test
    void look() throws Exception {
        for (Path file : files) {
            FileName name = FileName.parse(file.getFileName().toString(), Rules.REAL.agencies());
            CheckReport report = CheckReport.of(file, name, Rules.REAL);
            System.out.println(name.name() + " " + report.refusal() + " " + report.counts() + " " + report.noticeCounts());
            report.notices().stream().limit(60).forEach(n -> System.out.println("    " + n.code() + " " + n.place() + " found=" + n.found() + " exp=" + n.expected()));
        }
        System.out.println(Files.readAllLines(folder.resolve(SyntheticCountry.TRUTH)).subList(0, 5));
    }
}
