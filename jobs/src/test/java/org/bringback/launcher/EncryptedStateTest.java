package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.bringback.job.protection.StateProtection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same small night with a plain and with an encrypted state, in real processes. */
class EncryptedStateTest {

    private static final String DAY = "2022-05-31";
    private static final String EXPORT = "export-nfe-2022-05-31.csv";

    @TempDir
    static Path folder;

    private static Path plain;
    private static Path encrypted;
    private static Path key;
    private static List<String> personal;

    @BeforeAll
    static void twoNights() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        List<String> lines = new ArrayList<>(
                Files.readAllLines(Countries.HOME.resolve("input-samples").resolve(EXPORT)));
        personal = lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(cells -> cells.length > 11)
                .flatMap(cells -> Stream.of(cells[4], cells[6], cells[11]))
                .filter(cell -> cell.length() > 5)
                .toList();
        lines.add(lines.get(1).replace("/", "?"));
        Files.write(inbox.resolve(EXPORT), lines);
        key = folder.resolve("bringback.key");
        assertThat(program(Map.of()).run("state", "key", key.toString()).code()).isZero();
        plain = Files.createDirectories(folder.resolve("plain"));
        encrypted = Files.createDirectories(folder.resolve("encrypted"));
        assertThat(program(Map.of()).run(program(Map.of()).night(inbox, plain)).code())
                .isEqualTo(4);
        Program.Ended ended = withKey().run(withKey().night(inbox, encrypted));
        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(4);
    }

    private static Program program(Map<String, String> settings) {
        return new Program(folder, settings);
    }

    private static Program withKey() {
        return program(Map.of("BRINGBACK_KEY_FILE", key.toString()));
    }

    @Test
    void bothPublishTheSameBytes() {
        Map<String, byte[]> published = Folder.bytes(plain.resolve("output"));
        assertThat(published).hasSizeGreaterThan(10).containsKey(DAY + "/restricted/rejects-nfe.xlsx");
        assertThat(Folder.bytes(encrypted.resolve("output"))).containsExactlyEntriesOf(published);
    }

    @Test
    void nobodyIsFoundInTheFilesOfTheEncryptedState() {
        assertThat(found(encrypted.resolve("state"))).isEmpty();
        assertThat(found(plain.resolve("state"))).contains("bringback.mv.db").hasSizeGreaterThan(1);
        assertThat(encrypted.resolve("state/open")).doesNotExist();
        assertThat(names(encrypted.resolve("state/keys"))).isNotEmpty().allMatch(name -> name.endsWith(".sealed"));
    }

    @Test
    void theJournalOfTheEncryptedStateShowsItsIdOnly() throws Exception {
        String open = Files.readString(plain.resolve("state/journal/events.jsonl"));
        assertThat(open).contains("submission", EXPORT, "night");
        for (String file : List.of("events.jsonl", "publications.jsonl")) {
            List<String> lines =
                    Files.readAllLines(encrypted.resolve("state/journal").resolve(file));
            assertThat(lines).isNotEmpty();
            assertThat(lines.stream().filter(line -> !line.contains("{\"state\":")))
                    .isNotEmpty()
                    .allMatch(line -> line.matches("\\{\"crc32c\":\"[0-9a-f]{8}\",\"entry\":\"~[0-9A-Za-z_-]+\"}"));
        }
    }

    @Test
    void anEncryptedStateIsRebuiltFromItsJournal() throws Exception {
        Path copy = copy(encrypted, "rebuilt");
        Files.delete(copy.resolve("state/bringback.mv.db"));
        String[] night = withKey().night(folder.resolve("inbox"), copy);
        Program.Ended lost = withKey().run(night);
        assertThat(lost.err()).contains("bin/bringback rebuild --state " + state(copy));
        assertThat(program(Map.of()).run("rebuild", "--state", state(copy)).code())
                .as("without its key")
                .isEqualTo(2);
        Program.Ended rebuilt = withKey().run("rebuild", "--state", state(copy));
        assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
        assertThat(rebuilt.out()).contains("1 files");
        Program.Ended again = withKey().run(night);
        assertThat(again.code()).as(again.err()).isEqualTo(4);
        assertThat(Folder.bytes(copy.resolve("output")))
                .containsExactlyEntriesOf(Folder.bytes(encrypted.resolve("output")));
        assertThat(found(copy.resolve("state"))).isEmpty();
    }

    /** Whoever can open the embedded database finds nobody in it either. */
    @Test
    void nobodyIsFoundInTheTablesOfTheEncryptedState() throws Exception {
        Set<String> ids = DatabaseText.of(url(plain.resolve("state")), "sa", "").ids();
        assertThat(ids).hasSizeGreaterThan(5);
        assertThat(sealedText(encrypted).column("id_value")).isNotEmpty();
        assertThat(sealedText(encrypted).ids()).doesNotContainAnyElementsOf(ids);
        assertThat(sealedText(encrypted).texts(value -> personal.contains(value.text())))
                .isEmpty();
    }

    @Test
    void aMissingAWrongAndABadlyKeptKeyAreRefusedAndNothingIsDamaged() throws Exception {
        Path copy = copy(encrypted, "refused");
        Map<String, byte[]> before = Folder.bytes(copy.resolve("state"), name -> !name.equals("lock"));
        Path other = folder.resolve("other.key");
        program(Map.of()).run("state", "key", other.toString());
        Path inside = Files.copy(key, copy.resolve("state/inside.key"));
        Path open = Files.copy(key, folder.resolve("open.key"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));
        Path text = Files.writeString(folder.resolve("text.key"), "secret");
        Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rw-------"));

        assertRefused(Map.of(), copy, "name its key file with BRINGBACK_KEY_FILE", "ให้ระบุไฟล์กุญแจ");
        assertRefused(setting(other), copy, "not the one this state was encrypted with", "ไม่ใช่กุญแจที่ใช้เข้ารหัส");
        assertRefused(setting(inside), copy, "must lie outside the state", "ต้องอยู่นอกโฟลเดอร์สถานะ");
        assertRefused(setting(open), copy, "chmod 400 " + open, "ผู้อื่นเข้าถึง");
        assertRefused(setting(text), copy, "no key of 64 hexadecimal digits", "เลขฐานสิบหก 64 หลัก");
        assertRefused(setting(folder.resolve("gone.key")), copy, "is not there", "ไม่พบไฟล์กุญแจ");
        Files.delete(inside);
        assertThat(Folder.bytes(copy.resolve("state"), name -> !name.equals("lock")))
                .containsExactlyEntriesOf(before);
        Program.Ended history = withKey().run("history", "--state", state(copy));
        assertThat(history.out()).as(history.err()).contains("nightly", DAY, "4  Not complete: obec");
    }

    @Test
    void aPlainStateIsEncryptedByItsCommandAlsoWhenThatWasKilled() throws Exception {
        Path copy = copy(plain, "later");
        assertRefused(setting(key), copy, "bin/bringback state encrypt --state " + state(copy), "ยังไม่ได้เข้ารหัส");
        assertThat(found(copy.resolve("state"))).isNotEmpty();
        assertEncrypted(copy);
        assertThat(Files.readString(copy.resolve("state/journal/events.jsonl")))
                .contains("{\"state\":")
                .doesNotContain("submission", EXPORT);

        // killed when the archive was encrypted and the database was not
        Files.copy(plain.resolve("state/bringback.mv.db"), replaced(copy.resolve("state/bringback.mv.db")));
        Path marker = copy.resolve("state/protection.json");
        Files.writeString(marker, Files.readString(marker).replace("true", "false"));
        assertRefused(setting(key), copy, "the encryption of this state was interrupted", "ถูกขัดจังหวะ");
        assertEncrypted(copy);

        Program.Ended night = withKey().run(withKey().night(folder.resolve("inbox"), copy));
        assertThat(night.code()).as(night.err()).isEqualTo(4);
        assertThat(Folder.bytes(copy.resolve("output")))
                .containsExactlyEntriesOf(Folder.bytes(plain.resolve("output")));
        assertThat(found(copy.resolve("state"))).isEmpty();
        assertThat(sealedText(copy).ids())
                .doesNotContainAnyElementsOf(
                        DatabaseText.of(url(plain.resolve("state")), "sa", "").ids());
    }

    @Test
    void doctorSaysHowTheStateIsProtected() throws Exception {
        assertThat(program(Map.of()).run("doctor", "--state", state(plain)).out())
                .contains("encryption", "ok   off:");
        assertThat(withKey().run("doctor", "--state", state(encrypted)).out()).contains("ok   on, key file " + key);
        assertThat(program(Map.of()).run("doctor", "--state", state(encrypted)).out())
                .contains("!    on", "BRINGBACK_KEY_FILE");
        assertThat(withKey().run("doctor", "--state", state(plain)).out()).contains("!    off", "state encrypt");
    }

    private static DatabaseText sealedText(Path place) throws Exception {
        Path state = place.resolve("state");
        String password = StateProtection.of(state, setting(key)).databasePassword();
        return DatabaseText.of(url(state) + ";CIPHER=AES", "sa", password);
    }

    private static String url(Path state) throws IOException {
        Path copy = Files.createTempDirectory(folder, "copied");
        Files.copy(state.resolve("bringback.mv.db"), copy.resolve("bringback.mv.db"));
        return "jdbc:h2:file:" + copy.resolve("bringback");
    }

    private static void assertEncrypted(Path place) throws Exception {
        Program.Ended ended = withKey().run("state", "encrypt", "--state", state(place));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(found(place.resolve("state"))).isEmpty();
        Program.Ended history = withKey().run("history", "--state", state(place));
        assertThat(history.out()).as(history.err()).contains("nightly", DAY, "4  Not complete: obec");
    }

    private static void assertRefused(Map<String, String> settings, Path place, String english, String thai)
            throws Exception {
        Program.Ended ended = program(settings).run("history", "--state", state(place));
        assertThat(ended.err()).contains(english, thai);
        assertThat(ended.code()).isEqualTo(2);
    }

    private static Map<String, String> setting(Path file) {
        return Map.of("BRINGBACK_KEY_FILE", file.toString());
    }

    private static String state(Path place) {
        return place.resolve("state").toString();
    }

    private static Path copy(Path place, String name) {
        Path copy = folder.resolve(name);
        Folder.copy(place, copy);
        return copy;
    }

    private static Path replaced(Path file) throws IOException {
        Files.delete(file);
        return file;
    }

    private static List<String> names(Path place) {
        return List.copyOf(Folder.bytes(place).keySet());
    }

    /** The files in which one of the personal cells stands, in one of the ways in which texts are written. */
    private static List<String> found(Path place) {
        assertThat(personal).hasSizeGreaterThan(20);
        List<String> found = new ArrayList<>();
        Folder.bytes(place).forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8) + new String(bytes, StandardCharsets.UTF_16BE);
            if (personal.stream().anyMatch(text::contains)) {
                found.add(name);
            }
        });
        return found;
    }
}
