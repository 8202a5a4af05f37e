package org.bringback.cli.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.job.workspace.Installation;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;

/**
 * The files to take in: of the synthetic country, but with three lists of one size each, so that the lines compare.
 *
 * @param folder with the exports and the register
 */
record IntakeWorkload(Path folder) {

    /** At scale 1. */
    private static final int CASES_A_CSV = 100_000;

    private static final int CASES_A_WORKBOOK = 30_000;
    private static final int REGISTER_ROWS = 300_000;
    private static final String AS_OF = "2022-09-23";

    /** Every fifth is not found: both have columns of their own filled. */
    private static final int NOT_FOUND_OF = 5;

    static IntakeWorkload make(Installation installation, BigDecimal scale, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path figures = folder.resolve("figures.csv");
        List<String> lines = new ArrayList<>(List.of("list,as_of,status,persons"));
        lines.addAll(figures("nfe", count(CASES_A_CSV, scale)));
        lines.addAll(figures("ovec", count(CASES_A_CSV, scale)));
        lines.addAll(figures("obec", count(CASES_A_WORKBOOK, scale)));
        Files.write(figures, lines);
        SamplesOptions options = SamplesOptions.defaults(installation.jobs().resolve("reference"))
                .withFigures(figures)
                .withRegister(count(REGISTER_ROWS, scale));
        SyntheticCountry.write(options, folder);
        return new IntakeWorkload(folder);
    }

    private static List<String> figures(String list, int cases) {
        int notFound = cases / NOT_FOUND_OF;
        return List.of(
                list + "," + AS_OF + ",FOUND_RETURNED," + (cases - notFound),
                list + "," + AS_OF + ",NOT_FOUND," + notFound);
    }

    private static int count(int atScaleOne, BigDecimal scale) {
        BigDecimal rows = scale.multiply(BigDecimal.valueOf(atScaleOne)).setScale(0, RoundingMode.CEILING);
        return rows.intValueExact();
    }

    Path export(String list) throws IOException {
        return starting("export-" + list + "-");
    }

    Path register() throws IOException {
        return starting("register-");
    }

    private Path starting(String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
