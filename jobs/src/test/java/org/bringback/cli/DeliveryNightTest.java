package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.bringback.delivery.outbound.SftpServer;
import org.bringback.delivery.outbound.SmtpServer;
import org.bringback.intake.row.RowKey;
import org.junit.jupiter.api.Test;

/** A release goes out: to whom, when, and once. */
class DeliveryNightTest extends DeliverySite {

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
}
