package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bringback.Folder;
import org.bringback.job.workspace.State;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A state is backed up, also while something works on it, and what is put back says the same in every table. */
class BackupTest {

    private static final String NFE = "export-nfe-2022-05-31.csv";

    @TempDir
    static Path shared;

    private static Site original;

    @TempDir
    Path folder;

    private Site site;

    @BeforeAll
    static void aStateThatTookAFileIn() throws IOException {
        original = new Site(shared.resolve("original")).put(Countries.clean().resolve(NFE));
        assertThat(original.nightly().code()).isEqualTo(4);
    }

    @BeforeEach
    void copy() {
        site = new Site(folder.resolve("site"));
        Folder.copy(original.folder(), site.folder());
    }

    private Path backups() {
        return folder.resolve("backups");
    }

    private CommandRun backup(String... more) {
        List<String> arguments = new ArrayList<>(List.of("backup", backups().toString()));
        arguments.addAll(List.of(more));
        return site.run(arguments.toArray(String[]::new));
    }

    private Site restored(String... more) {
        Site place = new Site(folder.resolve("restored"));
        List<String> arguments = new ArrayList<>(List.of("restore", backups().toString()));
        arguments.addAll(List.of(more));
        CommandRun run = place.run(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return place;
    }

    /** Every row of every table, as the database writes them. */
    private static Map<String, List<String>> tables(Path state) throws Exception {
        try (State opened = State.open(state)) {
            return tables(JdbcClient.create(opened.database()));
        }
    }

    private static Map<String, List<String>> tables(JdbcClient db) {
        Map<String, List<String>> tables = new TreeMap<>();
        List<String> names = db.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list();
        for (String name : names) {
            List<String> rows = new ArrayList<>();
            db.sql("select * from \"" + name + "\"")
                    .query((row, n) -> {
                        StringBuilder text = new StringBuilder();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append(row.getString(i)).append('|');
                        }
                        return text.toString();
                    })
                    .list()
                    .forEach(rows::add);
            rows.sort(null);
            String kept = name.equals("COMMAND_RUN") ? String.join("\n", rows) : Sha256.hex(String.join("\n", rows));
            tables.put(name, List.of(String.valueOf(rows.size()), kept));
        }
        return tables;
    }

    @Test
    void whatIsRestoredHasEveryRowOfEveryTableAndEveryFile() throws Exception {
        assertThat(backup().code()).isZero();
        Site again = restored();
        Map<String, List<String>> rows = tables(again.state());
        assertThat(rows).containsExactlyEntriesOf(tables(site.state()));
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(Integer.parseInt(rows.get("EXPORT_ROW").get(0))).isGreaterThan(90);
        for (String kept : List.of("archive", "journal", "log")) {
            assertThat(Folder.bytes(again.state().resolve(kept)))
                    .as(kept)
                    .isNotEmpty()
                    .containsExactlyEntriesOf(Folder.bytes(site.state().resolve(kept)));
        }
        again.put(Countries.clean().resolve(NFE));
        assertThat(again.nightly().fate(NFE)).isEqualTo("known");
        assertThat(site.run("doctor").out()).contains("0 days old");
    }

    @Test
    void aStateThatACommandHasOpenIsCopiedAsItWasAtOneMoment() throws Exception {
        Map<String, List<String>> before;
        try (State opened = State.open(site.state())) {
            JdbcClient db = JdbcClient.create(opened.database());
            before = tables(db);
            CompletableFuture<CommandRun> asked = CompletableFuture.supplyAsync(this::backup);
            long row = 0;
            while (!asked.isDone()) {
                db.sql("insert into command_run (command, begun, zone, reason) values ('writes', now(), '', :row)")
                        .param("row", String.valueOf(row++))
                        .update();
            }
            assertThat(asked.get().code()).as(asked.get().err()).isZero();
            assertThat(row).as("rows were written meanwhile").isPositive();
        }
        Map<String, List<String>> after = tables(restored().state());
        List<String> runs = after.remove("COMMAND_RUN");
        before.remove("COMMAND_RUN");
        assertThat(after).containsExactlyEntriesOf(before);
        List<Integer> written = runs.get(1)
                .lines()
                .filter(run -> run.contains("writes"))
                .map(run -> Integer.valueOf(run.replaceAll(".*\\|(\\d+)\\|$", "$1")))
                .sorted()
                .toList();
        assertThat(written).as("none is left out").last().isEqualTo(written.size() - 1);
    }

    @Test
    void aSecondBackupCopiesWhatIsNewAndOldOnesGo() throws Exception {
        assertThat(backup("--json").json().get("number").asInt()).isEqualTo(1);
        long first = size(backups());
        CommandRun second = backup("--keep", "2", "--json");
        assertThat(second.json().get("new_bytes").asLong())
                .isLessThan(second.json().get("bytes").asLong());
        assertThat(backup("--keep", "2").code()).isZero();
        assertThat(backups().resolve("backup-000001.json")).doesNotExist();
        assertThat(size(backups())).isLessThan(3 * first);
        Site older = restored("--number", "2");
        assertThat(older.query("select count(*) from submission")).containsExactly("1");
        for (Path file : files(backups())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aDamagedBackupIsFoundNotRestoredAndMadeAnewByTheNextNight() throws Exception {
        assertThat(backup().code()).isZero();
        assertThat(backup("--check").code()).isZero();
        Path archived = files(site.state().resolve("archive")).get(0);
        Path copy = backups().resolve("files").resolve(archived.getFileName());
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);

        Path empty = Files.createDirectories(folder.resolve("restored/state"));
        CommandRun refused =
                new Site(folder.resolve("restored")).run("restore", backups().toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("archive/" + archived.getFileName());
        assertThat(empty).as("a backup can still be put there").isEmptyDirectory();
        assertThat(folder.resolve("restored/state.restoring")).doesNotExist();

        CommandRun night = site.nightly("--backup", backups().toString());
        assertThat(night.code()).isEqualTo(1);
        assertThat(night.err()).contains("archive/" + archived.getFileName(), "The night is done");
        assertThat(night.fate(NFE)).isEqualTo("known");
        JsonNode status =
                new ObjectMapper().readTree(site.state().resolve("status.json").toFile());
        assertThat(status.get("last_published_epoch").asLong())
                .as("the figures are there")
                .isEqualTo(OffsetDateTime.parse(status.get("ended").asText()).toEpochSecond());
        assertThat(backup("--check").code()).isZero();
    }

    @Test
    void nothingIsWrittenOverAndBackupsOfTwoStatesAreNotMixed() throws Exception {
        assertThat(backup().code()).isZero();
        CommandRun over = site.run("restore", backups().toString());
        assertThat(over.code()).isEqualTo(2);
        assertThat(over.err()).contains("is not empty");
        Site other = new Site(folder.resolve("other"));
        State.open(other.state()).close();
        CommandRun mixed = other.run("backup", backups().toString());
        assertThat(mixed.code()).isEqualTo(2);
        assertThat(mixed.err()).contains("another state");
        CommandRun inside = site.run("backup", site.state().resolve("backups").toString());
        assertThat(inside.code()).isEqualTo(2);
        Files.delete(site.state().resolve("bringback.mv.db"));
        CommandRun lost = backup();
        assertThat(lost.code()).isEqualTo(2);
        assertThat(lost.err()).contains("rebuild");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : files(folder)) {
            size += Files.size(file);
        }
        return size;
    }
}
