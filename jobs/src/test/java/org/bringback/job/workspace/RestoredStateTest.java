package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.EveryTable;
import org.bringback.Folder;
import org.bringback.SharedPostgres;
import org.bringback.job.backup.StateBackup;
import org.bringback.job.backup.StateRestore;
import org.bringback.job.protection.KeyFile;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualFailure;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Encrypted states, in a folder and on a server, are backed up while they are open, and what is put back has every row of
 * every table and every file, for whoever has the key. Plain ones in {@code BackupTest}.
 */
class RestoredStateTest {

    private static final String ARCHIVED = "rows of an office that nobody may read";

    @TempDir
    Path folder;

    private Map<String, String> key;

    @BeforeEach
    void makeTheKey() throws Exception {
        key = key("key");
    }

    private Map<String, String> key(String name) throws Exception {
        new KeyFile(folder.resolve(name)).create();
        return Map.of("BRINGBACK_KEY_FILE", folder.resolve(name).toString());
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> environment = new HashMap<>(one);
        environment.putAll(other);
        return environment;
    }

    private Path backups() {
        return folder.resolve("backups");
    }

    /** Backs a state with something in everything up while it is open; returns its rows. */
    private Map<String, List<String>> backedUp(Map<String, String> environment) throws Exception {
        Path place = folder.resolve("state");
        try (State state = State.open(place, environment)) {
            Path file = Files.writeString(folder.resolve("export.csv"), ARCHIVED);
            state.keeper().orElseThrow().keep(Sha256.hex(file), file);
            assertThat(state.archive().get(Sha256.hex(file)))
                    .as("read, so a plain copy lies open")
                    .hasContent(ARCHIVED);
            Files.createDirectories(place.resolve("journal"));
            Files.writeString(place.resolve("journal/2022.jsonl"), "{}");
            EveryTable tables = new EveryTable(state.database());
            tables.fill(3);
            new StateBackup(place, backups(), environment, Progress.SILENT).run(3);
            return tables.rows();
        }
    }

    private void expect(Map<String, List<String>> rows, Map<String, String> environment) throws Exception {
        Path place = folder.resolve("restored");
        new StateRestore(backups(), place, environment).run(Optional.empty());
        assertThatThrownBy(() -> State.open(place, both(environment, key("other"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("not the one this state was encrypted with");
        try (State again = State.open(place, environment)) {
            Map<String, List<String>> found = new EveryTable(again.database()).rows();
            assertThat(found.keySet()).hasSizeGreaterThan(40).isEqualTo(rows.keySet());
            rows.forEach((table, expected) -> {
                assertThat(expected).as(table).hasSizeGreaterThanOrEqualTo(EveryTable.isFilled(table) ? 3 : 0);
                assertThat(found.get(table)).as(table).isEqualTo(expected);
            });
            assertThat(again.archive().get(Sha256.hex(ARCHIVED))).hasContent(ARCHIVED);
            assertThat(place.resolve("journal/2022.jsonl")).hasContent("{}");
        }
        Folder.bytes(backups(), path -> true)
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain(ARCHIVED));
    }

    @Test
    void anEncryptedStateIsRestoredWholeAndStaysEncrypted() throws Exception {
        Map<String, List<String>> rows = backedUp(key);
        expect(rows, key);
        Map<String, String> server = both(key, SharedPostgres.newDatabase("not_for_files"));
        assertThatThrownBy(() -> new StateRestore(backups(), folder.resolve("elsewhere"), server).run(Optional.empty()))
                .isInstanceOf(BilingualFailure.class)
                .hasMessageContaining("BRINGBACK_DATABASE_URL");
    }

    @Test
    void anEncryptedStateOnAServerIsRestoredWholeIntoAnEmptyDatabase() throws Exception {
        Map<String, String> environment = both(key, SharedPostgres.newDatabase("backed_up"));
        if (!hasPrograms()) {
            assertThatThrownBy(() -> backedUp(environment))
                    .isInstanceOf(BilingualFailure.class)
                    .hasMessageContaining("pg_dump is not here: install PostgreSQL's client programs");
            return;
        }
        Map<String, List<String>> rows = backedUp(environment);
        assertThatThrownBy(() -> new StateRestore(backups(), folder.resolve("over"), environment).run(Optional.empty()))
                .isInstanceOf(BilingualFailure.class)
                .hasMessageContaining("the database is empty");
        assertThat(folder.resolve("over")).doesNotExist();
        assertThatThrownBy(() -> new StateRestore(backups(), folder.resolve("over"), key).run(Optional.empty()))
                .isInstanceOf(BilingualFailure.class)
                .hasMessageContaining("BRINGBACK_DATABASE_URL");
        expect(rows, both(key, SharedPostgres.newDatabase("put_back")));
    }

    private static boolean hasPrograms() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "pg_dump")));
    }
}
