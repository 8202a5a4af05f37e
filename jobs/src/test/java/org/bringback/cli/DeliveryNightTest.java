package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.bringback.delivery.outbound.SftpServer;
import org.bringback.delivery.outbound.SmtpServer;
import org.bringback.intake.row.RowKey;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release goes out: to whom, when, and once. */
class DeliveryNightTest {

    private static final String DAY = "2022-05-31";
    private static final int STATUS = 10;
    private static final String[] PRINTED = {"--settle", "0", "--levels", "national,lists", "--languages", "en"};
    private static final Path STATUS_REPORT =
            Path.of("jobs/src/test/resources/org/bringback/delivery/outbound/status-report.eml");
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

    private static Path home;
    private static Site before;

    @TempDir
    Path folder;

    private Site site;

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

    private void recipients(String yaml) throws IOException {
        Files.writeString(home.resolve("jobs/delivery/delivery.yaml"), yaml);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", site.output().toString(), "--json"));
        return Installations.runIn(home, () -> site.run(all.toArray(String[]::new)));
    }

    private void approve() {
        CommandRun approved = run("approve", DAY, "--by", "Somsri Jaidee");
        assertThat(approved.code()).as(approved.err()).isZero();
    }

    private static Map<String, String> fates(CommandRun run) {
        Map<String, String> fates = new TreeMap<>();
        for (JsonNode line : run.json().get("deliveries")) {
            fates.put(line.get("recipient").asText(), line.get("fate").asText());
        }
        return fates;
    }

    /** The release that stands as one of programmes or casework, in which its reports have other names. */
    private void alsoAs(String kind, Map<String, String> names) throws IOException {
        Path from = site.output().resolve(DAY).resolve("published");
        Path to = site.output().resolve(kind).resolve(DAY).resolve("published");
        Folder.copy(from, to);
        String manifest = Files.readString(to.resolve("manifest.json"));
        for (Map.Entry<String, String> name : names.entrySet()) {
            Files.move(to.resolve(name.getKey()), to.resolve(name.getValue()));
            manifest = manifest.replace('"' + name.getKey() + '"', '"' + name.getValue() + '"');
        }
        Files.writeString(to.resolve("manifest.json"), manifest);
    }

    @Test
    void reportsOfProgrammesAndCommitteesGoOutToo() throws Exception {
        alsoAs("programmes", Map.of("national.en.pdf", "programme-learning-recovery.en.pdf"));
        alsoAs("casework", Map.of("national.en.pdf", "centre.en.pdf", "nfe-disabled.en.pdf", "committee-74.en.pdf"));
        recipients("""
                channels:
                  out: {type: folder, folder: OUT}
                recipients:
                  nation: {name: {th: ก, en: a}, channel: out, nation: true, languages: [en]}
                  programme: {name: {th: ก, en: a}, channel: out, release: programmes, programmes: [learning-recovery], languages: [en]}
                  pack: {name: {th: ก, en: a}, channel: out, release: casework, provinces: ['74'], languages: [en]}
                  none: {name: {th: ก, en: a}, channel: out, release: casework, provinces: ['71'], languages: [en]}
                """.replace("OUT", out().toString()));
        CommandRun first = run("deliver");
        assertThat(fates(first))
                .isEqualTo(Map.of("nation", "sent", "programme", "sent", "pack", "sent", "none", "held"));
        assertThat(first.err()).contains("has no casework/committee-71.en.pdf");
        assertThat(Folder.bytes(out()).keySet())
                .filteredOn(name -> name.endsWith(".pdf"))
                .extracting(name -> name.replaceFirst("/[^/]*/", "/"))
                .containsExactly(
                        "nation/national.en.pdf",
                        "pack/committee-74.en.pdf",
                        "programme/programme-learning-recovery.en.pdf");
        assertThat(fates(run("deliver")))
                .isEqualTo(Map.of(
                        "nation", "nothing_due", "programme", "nothing_due", "pack", "nothing_due", "none", "held"));
        assertThat(site.query("select name from delivery_file f join delivery d on d.id = f.delivery_id"
                        + " where d.recipient = 'pack'"))
                .containsExactly("casework/committee-74.en.pdf");
        String pack =
                site.query("select id from delivery where recipient = 'pack'").get(0);
        assertThat(fates(run("deliver", "--resend", pack))).containsExactlyEntriesOf(Map.of("pack", "sent"));
    }

    @Test
    void anAgencysPackageGoesToItsFolderWithoutThePasswordAndAFurtherOneBesideIt() throws Exception {
        recipients("""
                approval: [Somsri Jaidee]
                channels:
                  out: {type: folder, folder: OUT}
                recipients:
                  agency: {name: {th: ก, en: a}, channel: out, partner: msdhs}
                """.replace("OUT", out().toString()));
        Path password = folder.resolve("password");
        Files.writeString(password, "Abcdefgh12345678\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        approve();
        assertThat(fates(run("deliver"))).as("no package yet").isEqualTo(Map.of("agency", "nothing_due"));
        String[] forward = {"forward", "msdhs", "--as-of", DAY, "--password-file", password.toString()};
        CommandRun forwarded = run(forward);
        assertThat(forwarded.code()).as(forwarded.err()).isZero();
        Path packages = site.restricted(DAY).resolve("packages/msdhs");
        Files.copy(password, packages.resolve("password.txt"));
        String first = "answer-all-" + DAY + "-msdhs";

        assertThat(fates(run("deliver"))).isEqualTo(Map.of("agency", "sent"));
        assertThat(delivered())
                .containsExactly(
                        "SHA256SUMS",
                        first + "-cover.en.pdf",
                        first + "-cover.th.pdf",
                        first + "-package.xlsx",
                        first + "-receipt.xlsx");
        assertThat(fates(run("deliver"))).isEqualTo(Map.of("agency", "nothing_due"));

        byte[] sent = Files.readAllBytes(packages.resolve(first + "-package.xlsx"));
        long other = Long.parseLong(site.query("""
                        select min(k.record_key) from fact f join row_record k on k.row_key = f.row_key
                        where f.status = 'FOUND_RETURNED'
                        """).get(0));
        assertThat(run("forward", "request", "msdhs", RowKey.of(other).word(), "--as-of", DAY)
                        .code())
                .isZero();
        // ends the command when the package is written and nothing is called sent yet
        Path cover = Files.createDirectory(packages.resolve(first + "-2-cover.th.pdf"));
        Path inTheWay = Files.createFile(cover.resolve("in-the-way"));
        assertThat(run(forward).code()).isNotZero();
        assertThat(packages.resolve(first + "-2-package.xlsx")).exists();
        assertThat(fates(run("deliver"))).as("not sent yet").isEqualTo(Map.of("agency", "nothing_due"));
        Files.delete(inTheWay);
        assertThat(run(forward).code()).isZero();
        assertThat(Files.readAllBytes(packages.resolve(first + "-package.xlsx")))
                .isEqualTo(sent);
        assertThat(packages.resolve(first + "-2-package.xlsx")).exists();
        assertThat(packages.resolve(first + "-3-package.xlsx"))
                .as("the same again")
                .doesNotExist();
        Folder.delete(out());
        Files.createDirectories(out());
        assertThat(fates(run("deliver"))).isEqualTo(Map.of("agency", "sent"));
        assertThat(delivered())
                .as("without the one that the agency has")
                .containsExactly(
                        "SHA256SUMS",
                        first + "-2-cover.en.pdf",
                        first + "-2-cover.th.pdf",
                        first + "-2-package.xlsx",
                        first + "-2-receipt.xlsx");
        assertThat(fates(run("deliver"))).isEqualTo(Map.of("agency", "nothing_due"));
        theSamePackagesGoByWire(first, sent);
    }

    /** To another recipient of the agency, who gets all that the day has. */
    private void theSamePackagesGoByWire(String first, byte[] packet) throws Exception {
        Path root = Files.createDirectories(folder.resolve("wire/incoming")).getParent();
        Path secret = Files.writeString(folder.resolve("sftp-password"), SftpServer.PASSWORD + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        try (SftpServer server = new SftpServer(root, folder.resolve("host-key"))) {
            Path known = Files.writeString(folder.resolve("known-hosts"), server.hostKey() + "\n");
            recipients("""
                    channels:
                      wire: {type: sftp, host: 127.0.0.1, port: %d, user: %s, password: {file: %s}, known-hosts: %s, folder: /incoming}
                    recipients:
                      desk: {name: {th: ก, en: a}, channel: wire, partner: msdhs}
                    """.formatted(server.port(), SftpServer.USER, secret, known));
            CommandRun delivered = run("deliver");
            assertThat(fates(delivered)).as(delivered.err()).isEqualTo(Map.of("desk", "sent"));
            assertThat(delivered.out() + delivered.err()).doesNotContain(SftpServer.PASSWORD);
            assertThat(fates(run("deliver"))).isEqualTo(Map.of("desk", "nothing_due"));
        }
        Map<String, byte[]> there = Folder.bytes(root);
        assertThat(there.keySet())
                .as("two packages of four files, and the checksums")
                .hasSize(9)
                .noneMatch(name -> name.contains("password"));
        assertThat(there.entrySet())
                .filteredOn(file -> file.getKey().endsWith(first + "-package.xlsx"))
                .singleElement()
                .satisfies(file -> assertThat(file.getValue()).isEqualTo(packet));
    }

    /** Names in the agency's folder, of all its parcels. */
    private List<String> delivered() throws IOException {
        return Folder.bytes(out()).keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .distinct()
                .sorted()
                .toList();
    }

    private static final Map<String, String> FIRST = Map.of(
            "owner", "sent",
            "every", "sent",
            "changed", "sent",
            "troubled", "sent",
            "content", "nothing_due",
            "waiting", "sent",
            "public", "nothing_due",
            "stranger", "nothing_due",
            "beyond", "held");

    @Test
    void eachGetsWhatIsDueAndNobodyGetsItTwice() throws Exception {
        assertThat(run("deliver", "--dry-run").err()).contains("waits for approval by Somsri Jaidee");
        CommandRun unapproved = run("deliver");
        assertThat(unapproved.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(unapproved.err()).contains("รอการอนุมัติ").contains("approve 2022-05-31 --by NAME");
        assertThat(run("approve", DAY, "--by", "Somsri Jaide").err()).contains("did you mean Somsri Jaidee?");
        approve();

        CommandRun trial = run("deliver", DAY, "--dry-run");
        assertThat(fates(trial)).containsEntry("owner", "due").containsEntry("content", "nothing_due");
        assertThat(Folder.bytes(out())).as("a trial sends nothing").isEmpty();
        assertThat(site.query("select count(*) from delivery")).containsExactly("0");

        CommandRun first = run("deliver");
        assertThat(fates(first)).isEqualTo(FIRST);
        assertThat(first.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(first.err())
                .contains("the release has no province-71.th.pdf")
                .contains("--all-levels");
        Map<String, byte[]> sent = Folder.bytes(out());
        assertThat(sent.keySet())
                .as("restricted files go to their owner alone")
                .filteredOn(name -> name.contains("rejects-"))
                .singleElement()
                .asString()
                .startsWith("owner/");

        assertThat(fates(run("deliver")).values()).doesNotContain("sent", "due");
        assertThat(site.run("rebuild").code()).isZero();
        assertThat(fates(run("deliver")).values())
                .as("after the database was lost")
                .doesNotContain("sent", "due");
        assertThat(Folder.bytes(out()).keySet()).isEqualTo(sent.keySet());
        assertThat(site.query("select state from delivery_event group by state, number order by number"))
                .containsExactly("SENDING", "SENT");
    }

    @Test
    void anotherRevisionIsApprovedAgainAndSentToThoseWhomItConcerns() throws Exception {
        approve();
        run("deliver");
        // fewer reports, of which the nation's is the same
        CommandRun printed = site.run(
                "report",
                "--as-of",
                DAY,
                "--output",
                site.output().toString(),
                "--levels",
                "national",
                "--languages",
                "en",
                "--replace",
                "--json");
        assertThat(printed.code()).as(printed.err()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(run("deliver").err()).contains("revision 2, waits for approval");
        approve();
        Map<String, String> second = fates(run("deliver"));
        assertThat(second).containsEntry("every", "sent").containsEntry("changed", "nothing_due");
        assertThat(fates(run("deliver")).values()).doesNotContain("sent");
    }

    @Test
    void gatesAndChangedFilesStopIt() throws Exception {
        approve();
        Path note = site.restricted(DAY).resolve("withheld-release.txt");
        Files.write(note, List.of("ระงับไว้ก่อน", "the new release lacks a list"));
        CommandRun withheld = run("deliver");
        assertThat(withheld.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(withheld.err()).contains("not delivered: the new release lacks a list");
        assertThat(Folder.bytes(out())).isEmpty();
        Files.delete(note);

        Files.writeString(site.published(DAY).resolve("national.en.pdf"), "changed");
        CommandRun changed = run("deliver");
        assertThat(fates(changed)).containsEntry("every", "held").containsEntry("troubled", "sent");
        assertThat(changed.err()).contains("national.en.pdf is not as manifest.json says");
    }

    @Test
    void aFolderThatCannotBeReachedCostsItsRecipientsOneNight() throws Exception {
        approve();
        Files.delete(out());
        CommandRun refused = run("deliver");
        assertThat(refused.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(fates(refused)).containsEntry("every", "refused");
        assertThat(refused.err()).contains("the next deliver tries again").contains("make or mount it");
        Files.createDirectories(out());
        assertThat(fates(run("deliver"))).isEqualTo(FIRST);
    }

    @Test
    void whatWasRefusedIsTriedAgainWhenANewerDayStands() throws Exception {
        approve();
        Files.delete(out());
        assertThat(fates(run("deliver"))).containsEntry("every", "refused");
        Files.createDirectories(out());
        Folder.copy(site.output().resolve(DAY), site.output().resolve("2022-06-30"));
        CommandRun next = run("deliver");
        assertThat(next.json().get("days")).hasSize(2);
        assertThat(Folder.bytes(out()).keySet()).anyMatch(name -> name.startsWith("every/" + DAY));
        assertThat(run("deliver").json().get("days")).as("nothing is owed now").hasSize(1);
    }

    @Test
    void restrictedFilesAreNotSentAgainToWhoeverIsNoLongerTheirOwner() throws Exception {
        approve();
        run("deliver");
        String id =
                site.query("select id from delivery where recipient = 'owner'").get(0);
        try (SmtpServer server = new SmtpServer(SmtpServer.Behaviour.ACCEPT)) {
            mailTo(server);
            Path yaml = home.resolve("jobs/delivery/delivery.yaml");
            Files.writeString(yaml, Files.readString(yaml).replace("office:", "owner:"));
            CommandRun again = run("deliver", "--resend", id, "--resend", id.substring(0, 10));
            assertThat(fates(again)).containsExactly(Map.entry("owner", "held"));
            assertThat(again.json().get("deliveries")).as("each once").hasSize(1);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void whatMakesNoSenseIsSaid() throws Exception {
        assertThat(run("deliver", "2022-09-23").err()).contains("there is no release of 2022-09-23");
        assertThat(run("deliver", "--resend", "ffff").err()).contains("the beginning of no delivery's id");
        assertThat(run("deliver", "--received", "ffff", "--dry-run").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(site.run("deliver").err()).contains("names no recipients yet");
        assertThat(site.run("approve", DAY, "--by", "Somsri").err()).contains("names nobody under approval");
        recipients("receivers: {}");
        CommandRun typo = run("deliver");
        assertThat(typo.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(typo.err()).contains("delivery/delivery.yaml:1: receivers: unknown key");
    }

    private void mailTo(SmtpServer server) throws IOException {
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

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow();
    }

    /** Another process, as this one cannot be killed. */
    private Process deliverAlone() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dbringback.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.bringback.cli.Main",
                        "deliver",
                        "--state",
                        site.state().toString(),
                        "--output",
                        site.output().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
    }

    @Test
    void aMailWhoseAnswerAKilledProgramMissedIsSentAgainOnCommandOnly() throws Exception {
        try (SmtpServer server = new SmtpServer(SmtpServer.Behaviour.SILENT_AFTER_MAIL)) {
            mailTo(server);
            Process process = deliverAlone();
            server.awaitWholeMail();
            process.destroyForcibly().waitFor();
            server.behave(SmtpServer.Behaviour.ACCEPT);

            assertThat(run("deliver", "--dry-run").code()).isEqualTo(ExitCode.WITHHELD);
            CommandRun after = run("deliver");
            assertThat(after.code()).isEqualTo(ExitCode.WITHHELD);
            assertThat(after.err()).contains("nobody knows whether it arrived").contains("ไม่ทราบว่าถึงผู้รับหรือไม่");
            assertThat(run("deliver").code()).isEqualTo(ExitCode.WITHHELD);
            assertThat(server.mails()).as("not sent again by itself").hasSize(1);

            String id = site.query("select id from delivery").get(0);
            CommandRun again = run("deliver", "--resend", id.substring(0, 8));
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(server.mails()).hasSize(2);
            assertThat(messageId(server.mails().get(1)))
                    .isEqualTo(messageId(server.mails().get(0)))
                    .isEqualTo("Message-ID: <" + id + "@example.go.th>");
            assertThat(run("deliver").code()).isZero();
            JsonNode entry = run("deliver", "--list").json().get(0);
            assertThat(entry.get("state").asText()).isEqualTo("sent");
            assertThat(entry.get("answer").get("english").asText()).contains("queued as 4711");
            assertThat(entry.get("files").get(0).get("sha256").asText())
                    .isEqualTo(Sha256.hex(site.published(DAY).resolve("national.en.pdf")));

            cameBack(id);
            assertThat(run("deliver", "--resend", id).code()).isZero();
            assertThat(run("deliver").code())
                    .as("the old report is not about the new mail")
                    .isZero();
            assertThat(server.mails()).hasSize(3);
            assertThat(site.query("select state from delivery_event order by number"))
                    .containsExactly("SENDING", "UNCERTAIN", "SENDING", "SENT", "BOUNCED", "SENDING", "SENT");
            assertThat(site.run("rebuild").code()).isZero();
            assertThat(run("deliver").code()).isZero();
            assertThat(server.mails()).hasSize(3);
        }
    }

    private void cameBack(String id) throws IOException {
        Files.writeString(
                folder.resolve("reports/1.eml"),
                Files.readString(STATUS_REPORT).replace("DELIVERY", id).replace("\n", "\r\n"));
        CommandRun bounced = run("deliver");
        assertThat(bounced.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(bounced.err())
                .contains("came back; mend the address")
                .contains("550 5.1.1")
                .doesNotContain("somchai");
        assertThat(run("deliver").code()).as("until it is sent again").isEqualTo(ExitCode.WITHHELD);
    }

    @Test
    void aMailThatARecipientHasNeedsNoSecondOne() throws Exception {
        try (SmtpServer server = new SmtpServer(SmtpServer.Behaviour.BREAK_AFTER_MAIL)) {
            mailTo(server);
            assertThat(run("deliver").code()).isEqualTo(ExitCode.WITHHELD);
            String id = site.query("select id from delivery").get(0);
            assertThat(run("deliver", "--received", id).code()).isZero();
            assertThat(run("deliver").code()).isZero();
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void aNightDeliversAndIsDoneWhateverBecomesOfIt() throws Exception {
        try (SmtpServer server = new SmtpServer(SmtpServer.Behaviour.REFUSE_MAIL)) {
            assertThat(site.nightly("--deliver").err()).contains("names no recipients yet");
            mailTo(server);
            CommandRun refused = night("--deliver");
            assertThat(refused.code()).isEqualTo(ExitCode.WITHHELD);
            assertThat(refused.json().get("undelivered").get(0).get("english").asText())
                    .contains("delivery office 2022-05-31")
                    .contains("552 5.3.4");
            assertThat(site.query("select state from delivery_event order by number"))
                    .containsExactly("SENDING", "REFUSED");
            assertThat(night().code()).as("it was not asked to").isEqualTo(ExitCode.LIST_MISSING);

            server.behave(SmtpServer.Behaviour.ACCEPT);
            Path yaml = home.resolve("jobs/delivery/delivery.yaml");
            Files.writeString(yaml, "nightly: true\n" + Files.readString(yaml));
            CommandRun sent = night();
            assertThat(sent.code()).as(sent.err()).isEqualTo(ExitCode.LIST_MISSING);
            assertThat(sent.json().get("undelivered")).isEmpty();
            assertThat(server.mails()).hasSize(2);
        }
    }

    private CommandRun night(String... more) {
        List<String> all = new ArrayList<>(List.of(PRINTED));
        all.addAll(List.of(more));
        return Installations.runIn(home, () -> site.fullNight(all.toArray(String[]::new)));
    }
}
