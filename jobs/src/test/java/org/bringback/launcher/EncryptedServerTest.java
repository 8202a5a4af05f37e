package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights with a key on a server whose files are not ours. */
class EncryptedServerTest {

    private static final String EXPORT = "export-nfe-2022-05-31.csv";

    @TempDir
    static Path folder;

    private static Path key;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        key = newKey("bringback.key");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aNightWithAKeyPublishesTheSameBytesAndNobodyIsFoundOnTheServer() throws Exception {
        Path plain = Files.createDirectories(folder.resolve("plain"));
        Path encrypted = Files.createDirectories(folder.resolve("encrypted"));
        Program own = new Program(folder);
        Program.Ended before = own.run(own.night(Countries.normal(), plain));
        Program.Ended with = night(Countries.normal(), encrypted, on("postgres", key));
        assertThat(with.code()).as(with.err()).isEqualTo(before.code()).isNotEqualTo(1);
        Map<String, byte[]> published = Folder.bytes(plain.resolve("output"));
        assertThat(published).hasSizeGreaterThan(10);
        assertThat(Folder.bytes(encrypted.resolve("output"))).containsExactlyEntriesOf(published);

        DatabaseText clear = DatabaseText.of("jdbc:h2:file:" + plain.resolve("state/bringback"), "sa", "");
        DatabaseText sealed = text("postgres");
        assertThat(clear.ids()).hasSizeGreaterThan(500);
        assertThat(clear.column("cells"))
                .anyMatch(cells -> DatabaseText.idsIn(cells).findAny().isPresent());
        assertThat(common(sealed.ids(), clear.ids())).isEmpty();
        for (String column : new String[] {
            "id_value",
            "person_ref",
            "given_name",
            "family_name",
            "guardian",
            "phone",
            "cells",
            "row_hash",
            "record_hash"
        }) {
            assertThat(clear.column(column)).as(column).isNotEmpty();
            assertThat(sealed.column(column)).as(column).isNotEmpty();
            assertThat(common(sealed.column(column), clear.column(column)))
                    .as(column)
                    .isEmpty();
        }
        assertThat(sealed.column("id_value")).as("one value for one ID").hasSameSizeAs(clear.column("id_value"));
        assertThat(sealed.column("record_hash")).hasSameSizeAs(clear.column("record_hash"));
        assertThat(common(idsInFiles(databaseFolder("postgres")), clear.ids())).isEmpty();
    }

    @Test
    void aPlainDatabaseIsRefusedUntilItIsEncryptedAndAnotherKeyThenToo() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(Countries.HOME.resolve("input-samples").resolve(EXPORT), inbox.resolve(EXPORT));
        Path place = Files.createDirectories(folder.resolve("later"));
        execute("create database later");
        Program.Ended first = night(inbox, place, on("later", null));
        assertThat(first.code()).as(first.err()).isLessThan(5).isNotEqualTo(1);
        Map<String, byte[]> published = Folder.bytes(place.resolve("output"));
        Set<String> ids = text("later").ids();
        assertThat(ids).isNotEmpty();

        assertRefused(place, on("later", key), "state encrypt");
        Path otherPlace = Files.createDirectories(folder.resolve("other"));
        Program.Ended encrypted = run(on("later", key), "state", "encrypt", "--state", state(place));
        assertThat(encrypted.code()).as(encrypted.err()).isZero();
        assertThat(common(text("later").ids(), ids)).isEmpty();
        assertThat(text("later").column("id_value")).isNotEmpty();
        assertThat(common(idsInFiles(databaseFolder("later")), ids)).isEmpty();

        assertRefused(place, on("later", null), "name its key file");
        assertRefused(night(inbox, otherPlace, on("later", null)), "this database is encrypted; name its key file");
        assertRefused(
                night(inbox, otherPlace, on("later", newKey("other.key"))),
                "not the one this database was encrypted with");
        Files.delete(inbox.resolve(EXPORT));
        Program.Ended again = night(inbox, place, on("later", key));
        assertThat(again.code()).as(again.err()).isEqualTo(first.code());
        assertThat(Folder.bytes(place.resolve("output"))).containsExactlyEntriesOf(published);
    }

    private static void assertRefused(Path place, Map<String, String> settings, String english) throws Exception {
        assertRefused(run(settings, "history", "--state", state(place)), english);
    }

    private static void assertRefused(Program.Ended ended, String english) {
        assertThat(ended.err()).contains(english);
        assertThat(ended.code()).isEqualTo(2);
    }

    private static Program.Ended night(Path inbox, Path place, Map<String, String> settings) throws Exception {
        Program program = new Program(folder, settings);
        return program.run(program.night(inbox, place));
    }

    private static Program.Ended run(Map<String, String> settings, String... arguments) throws Exception {
        return new Program(folder, settings).run(arguments);
    }

    private static Path newKey(String name) throws Exception {
        Path file = folder.resolve(name);
        assertThat(run(Map.of(), "state", "key", file.toString()).code()).isZero();
        return file;
    }

    private static String state(Path place) {
        return place.resolve("state").toString();
    }

    private static Map<String, String> on(String database, @org.jspecify.annotations.Nullable Path keyFile) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "BRINGBACK_DATABASE_URL",
                server.getJdbcUrl("postgres", database),
                "BRINGBACK_DATABASE_USER",
                "postgres"));
        if (keyFile != null) {
            settings.put("BRINGBACK_KEY_FILE", keyFile.toString());
        }
        return settings;
    }

    private static DatabaseText text(String database) throws SQLException {
        return DatabaseText.of(server.getJdbcUrl("postgres", database), "postgres", "");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }

    /** Where the server keeps the tables of a database. */
    private static Path databaseFolder(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select oid from pg_database where datname = '" + name + "'")) {
            assertThat(row.next()).isTrue();
            return folder.resolve("server/base").resolve(row.getString("oid"));
        }
    }

    private static Set<String> idsInFiles(Path place) throws Exception {
        execute("checkpoint");
        Set<String> ids = new TreeSet<>();
        Folder.bytes(place)
                .forEach((name, bytes) -> DatabaseText.idsIn(new String(bytes, StandardCharsets.ISO_8859_1))
                        .forEach(ids::add));
        return ids;
    }
}
