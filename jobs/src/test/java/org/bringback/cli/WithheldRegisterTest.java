package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that was cut says nothing, neither who is who nor who is missing, until somebody says that it is right. */
class WithheldRegisterTest {

    private static final String DAY = "2022-09-23";
    private static final String WHOLE = "register-all-2022-09-23.csv.gz";
    private static final String CUT = "register-all-2022-09-30.csv.gz";
    private static final String MATCHES = """
            select count(*) from register_match m where m.row_key >= 2147483648 *
            (select max(id) from submission where kind = 'REGISTER')
            """;

    @TempDir
    Path folder;

    @Test
    void nothingComesOfItBeforeItIsAccepted() throws Exception {
        Site without = new Site(folder.resolve("without")).putAll(Countries.clean(), "export-nfe-" + DAY);
        without.put(Countries.clean().resolve(WHOLE));
        CommandRun expected = without.nightly();
        assertThat(expected.code()).as(expected.err()).isEqualTo(ExitCode.LIST_MISSING);

        Site site = new Site(folder.resolve("with"));
        Folder.copy(without.folder(), site.folder());
        Path cut = cut();
        CommandRun taken = site.run("register", cut.toString(), "--json");
        assertThat(taken.code()).as(taken.err()).isEqualTo(ExitCode.WITHHELD);
        assertThat(taken.notice(CUT)).isEqualTo("SHRUNK");
        site.put(cut);
        assertThat(site.nightly().code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(site.query(MATCHES)).containsExactly("0");
        assertThat(persons(site)).isEqualTo(persons(without)).isNotEmpty();
        assertThat(figures(site)).isEqualTo(figures(without));

        CommandRun accepted = site.run("register", cut.toString(), "--accept", CUT, "--json");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.notice(CUT)).isEqualTo("SHRINKING_ACCEPTED");
        assertThat(site.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(Integer.parseInt(site.query(MATCHES).get(0))).isPositive();
    }

    private static List<String> persons(Site site) throws Exception {
        return site.query("select person_id || '=' || row_key from register_match order by person_id");
    }

    /** All that names no inputs. */
    private static Map<String, String> figures(Site site) {
        Map<String, String> figures = new TreeMap<>();
        Folder.bytes(site.output(), name -> name.endsWith("published/tables.csv") || name.contains("evidence"))
                .forEach((name, bytes) -> figures.put(name, new String(bytes, StandardCharsets.UTF_8)));
        assertThat(figures).hasSizeGreaterThan(1);
        return figures;
    }

    /** Half of the register, as if of a later day. */
    private Path cut() throws IOException {
        Path file = folder.resolve(CUT);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(
                                Files.newInputStream(Countries.clean().resolve(WHOLE))),
                        StandardCharsets.UTF_8));
                Writer out = new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            List<String> lines = in.lines().toList();
            for (String line : lines.subList(0, lines.size() / 2)) {
                out.write(line + "\n");
            }
        }
        return file;
    }
}
