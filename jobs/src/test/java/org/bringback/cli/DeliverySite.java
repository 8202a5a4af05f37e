package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.bringback.delivery.outbound.SmtpServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site on which a night was done, from which releases are delivered. */
abstract class DeliverySite {

    static final String DAY = "2022-05-31";
    private static final int STATUS = 10;

    static final String[] PRINTED = {"--settle", "0", "--levels", "national,lists", "--languages", "en"};

    private static final String RECIPIENTS = """
            approval: [Somsri Jaidee]
            channels:
              out: {type: folder, folder: OUT}
            recipients:
              owner: {name: {th: ก, en: a}, channel: out, owner-of: [nfe-disabled], when: [always]}
              every: {name: {th: ก, en: a}, channel: out, nation: true, languages: [en], when: [always]}
              changed: {name: {th: ก, en: a}, channel: out, nation: true, languages: [en], when: [on-change]}
              troubled: {name: {th: ก, en: a}, channel: out, lists: [nfe-disabled], languages: [en], when: [on-problem]}
              content: {name: {th: ก, en: a}, channel: out, lists: [nfe-disabled], languages: [en], when: [overdue]}
              waiting: {name: {th: ก, en: a}, channel: out, nation: true, languages: [en], when: [overdue]}
              stranger: {name: {th: ก, en: a}, channel: out, owner-of: [nfe], when: [always]}
              public: {name: {th: ก, en: a}, channel: out, nation: true, edition: public, when: [always]}
              beyond: {name: {th: ก, en: a}, channel: out, provinces: ['71'], when: [always]}
            """;

    @TempDir
    static Path shared;

    static Path home;
    private static Site before;

    @TempDir
    Path folder;

    Site site;

    /** A night on a few rows of one list, one of which cannot be read. */
    @BeforeAll
    static void aNight() throws IOException {
        home = Installations.copy(Files.createDirectories(shared.resolve("home")));
        Path delivery = Files.createDirectories(home.resolve("jobs/delivery"));
        Files.copy(Countries.HOME.resolve("jobs/delivery/letters.yaml"), delivery.resolve("letters.yaml"));
        Path programmes = Files.createDirectories(home.resolve("jobs/programmes"));
        Files.copy(
                Countries.HOME.resolve("jobs/programmes/learning-recovery.yaml"),
                programmes.resolve("learning-recovery.yaml"));
        Path forwarding = Files.createDirectories(home.resolve("jobs/forwarding"));
        Files.copy(Countries.HOME.resolve("jobs/forwarding/msdhs.yaml"), forwarding.resolve("msdhs.yaml"));
        before = new Site(shared.resolve("site"));
        String name = "export-nfe-disabled-" + DAY + ".txt";
        List<String> lines =
                new ArrayList<>(Files.readAllLines(Countries.clean().resolve(name), StandardCharsets.UTF_16LE)
                        .subList(0, 40));
        String[] cells = lines.get(39).split("\t", -1);
        cells[STATUS] = "ย้ายไปต่างประเทศ";
        lines.set(39, String.join("\t", cells));
        Path few = shared.resolve(name);
        Files.write(few, lines, StandardCharsets.UTF_16LE);
        before.put(few);
        CommandRun night = before.fullNight(PRINTED);
        assertThat(night.code()).as(night.err()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(before.restricted(DAY).resolve("rejects-nfe-disabled.xlsx")).exists();
    }

    @BeforeEach
    void aCopyOfIt() throws IOException {
        site = new Site(folder.resolve("site"));
        Folder.copy(before.folder(), site.folder());
        Files.createDirectories(out());
        Files.writeString(home.resolve("jobs/delivery/delivery.yaml"), RECIPIENTS.replace("OUT", out().toString()));
    }

    void recipients(String yaml) throws IOException {
        Files.writeString(home.resolve("jobs/delivery/delivery.yaml"), yaml);
    }

    Path out() {
        return folder.resolve("out");
    }

    CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", site.output().toString(), "--json"));
        return Installations.runIn(home, () -> site.run(all.toArray(String[]::new)));
    }

    void approve() {
        CommandRun approved = run("approve", DAY, "--by", "Somsri Jaidee");
        assertThat(approved.code()).as(approved.err()).isZero();
    }

    static Map<String, String> fates(CommandRun run) {
        Map<String, String> fates = new TreeMap<>();
        for (JsonNode line : run.json().get("deliveries")) {
            fates.put(line.get("recipient").asText(), line.get("fate").asText());
        }
        return fates;
    }

    void mailTo(SmtpServer server) throws IOException {
        Files.createDirectories(folder.resolve("reports"));
        recipients("""
                reports: REPORTS
                channels:
                  mail: {type: mail, host: localhost, port: PORT, security: none,
                         from: {address: bringback@example.go.th, name: bringback}}
                recipients:
                  office: {name: {th: สำนักงาน, en: Office}, channel: mail, to: [somchai@example.go.th],
                           nation: true, languages: [en]}
                """.replace("REPORTS", folder.resolve("reports").toString())
                .replace("PORT", String.valueOf(server.port())));
    }
}
