package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.Folder;
import org.bringback.cli.RevisionsTest.Export;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check} says of an inbox what a night then does with it, and changes nothing. */
class DryRunTest {

    private static final String MAY = "2022-05-31";
    private static final String NFE = "export-nfe-2022-05-31.csv";

    @TempDir
    Path folder;

    private Site site;
    private Path country;

    @BeforeEach
    void anInbox() throws IOException {
        country = Countries.clean();
        site = new Site(folder);
        Files.createDirectories(site.inbox());
    }

    private CommandRun check(Path... files) {
        List<String> arguments = new ArrayList<>(List.of("check", "--json"));
        List.of(files).forEach(file -> arguments.add(file.toString()));
        return site.run(arguments.toArray(String[]::new));
    }

    private static String fates(CommandRun ran) {
        StringBuilder fates = new StringBuilder();
        (ran.json().isArray() ? ran.json() : ran.json().get("files"))
                .forEach(file -> fates.append(file.get("file").asText())
                        .append(' ')
                        .append(file.get("fate").asText())
                        .append('\n'));
        return fates.toString();
    }

    /** What a night and the dry run before it say must be the same, the code that comes with it too. */
    private CommandRun assertSaysWhatTheNightDoes() {
        CommandRun checked = check(site.inbox());
        CommandRun ran = site.nightly();
        assertThat(fates(checked)).isEqualTo(fates(ran));
        assertThat(checked.code()).as(checked.err() + ran.err()).isEqualTo(ran.code());
        return checked;
    }

    @Test
    void ofAFolderItSaysWhatTheNightWouldAndWithWhichCode() throws Exception {
        site.put(country.resolve(NFE));
        site.put(country.resolve("export-ovec-2022-05-31.csv"), "OVEC 2565-05-31.csv");
        Files.writeString(site.inbox().resolve("export-bse-2031-05-31.csv"), "x\n");
        Files.writeString(site.inbox().resolve("notes.txt"), "x\n");
        Files.writeString(site.inbox().resolve("export-opec-2022-05-31.csv.part"), "x\n");
        CommandRun checked = check(site.inbox());
        assertThat(site.state()).as("a dry run begins no state").doesNotExist();
        assertThat(checked.err()).contains("ovec is missing; is OVEC 2565-05-31.csv it?");
        assertThat(fates(checked))
                .contains("export-bse-2031-05-31.csv refused", "notes.txt ignored", "2022-05-31.csv.part left");
        assertSaysWhatTheNightDoes();
    }

    @Test
    void aNightWithoutFaultIsZeroBeforeAndAfter() throws Exception {
        site.putAll(country, MAY);
        assertThat(assertSaysWhatTheNightDoes().code()).isZero();
        assertThat(fates(assertSaysWhatTheNightDoes())).contains(NFE + " known");

        Folder.delete(site.inbox());
        Files.createDirectories(site.inbox());
        assertThat(assertSaysWhatTheNightDoes().code()).isEqualTo(ExitCode.LIST_MISSING);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12})
    void theGateIsToldBeforeTheNight(int percent) throws Exception {
        Export good = Export.read(country.resolve(NFE));
        int broken = good.lines().size() * percent / 100;
        good.withBrokenStatus(broken).write(site.inbox().resolve(NFE));
        CommandRun checked = assertSaysWhatTheNightDoes();
        assertThat(checked.json().get(0).get("fate").asText()).isEqualTo(percent > 10 ? "withheld" : "taken");

        Path rejects = site.restricted(MAY).resolve("rejects-nfe.xlsx");
        CommandRun returned = check(rejects);
        assertThat(returned.json().get(0).get("fate").asText()).isEqualTo("taken");
        assertThat(returned.json().get(0).get("rejected").asInt()).isGreaterThanOrEqualTo(broken);
        Files.copy(rejects, site.inbox().resolve("sent-back.xlsx"));
        assertSaysWhatTheNightDoes();
    }

    @Test
    void aShrunkenExportAndAnEarlierOneAreTold() throws Exception {
        site.put(country.resolve("export-nfe-2022-09-23.csv"));
        site.nightly();
        Export whole = Export.read(country.resolve("export-nfe-2022-09-23.csv"));
        Files.write(
                site.inbox().resolve("export-nfe-2022-09-23.csv"),
                whole.lines().subList(0, whole.lines().size() / 2));
        site.put(country.resolve(NFE));
        CommandRun checked = assertSaysWhatTheNightDoes();
        assertThat(checked.json().toString()).contains("SHRUNK", "EARLIER_THAN_LAST");
    }

    @Test
    void findingsAreGroupedByKindWithTheirFirstPlaces() throws Exception {
        Export good = Export.read(country.resolve(NFE));
        good.withBrokenStatus(40).write(site.inbox().resolve(NFE));
        CommandRun ran = site.run("check", site.inbox().resolve(NFE).toString());
        assertThat(ran.out().lines().filter(line -> line.contains("UNKNOWN_STATUS")))
                .singleElement()
                .asString()
                .matches(
                        " +40 x Unknown status .* \\[UNKNOWN_STATUS]: row \\d+ .*, row \\d+ .*, row \\d+ .* \\(\\+37\\)");
    }

    @Test
    void aWordOnManyRowsIsShownAndAWordOnFewIsNot() throws Exception {
        Export good = Export.read(country.resolve(NFE));
        good.withBrokenStatus(40).write(site.inbox().resolve(NFE));
        CommandRun many = site.run("check", site.inbox().resolve(NFE).toString());
        assertThat(many.out()).contains("\"ยังไม่ระบุ\" stands for the status on 40 rows", "status-words");
        good.withBrokenStatus(9).write(site.inbox().resolve(NFE));
        CommandRun few = site.run("check", site.inbox().resolve(NFE).toString());
        assertThat(few.out()).contains("UNKNOWN_STATUS").doesNotContain("ยังไม่ระบุ");
    }
}
