package org.bringback.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bringback.Folder;
import org.bringback.job.workspace.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation's folders: an inbox to fill, a state and an output. */
record Site(Path folder) {

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path state() {
        return folder.resolve("state");
    }

    Path output() {
        return folder.resolve("output");
    }

    Path published(String asOf) {
        return output().resolve(asOf).resolve("published");
    }

    Path restricted(String asOf) {
        return output().resolve(asOf).resolve("restricted");
    }

    /** Copies files into the inbox, each under its own name. */
    Site put(Path... files) throws IOException {
        for (Path file : files) {
            put(file, file.getFileName().toString());
        }
        return this;
    }

    Site put(Path file, String name) throws IOException {
        Files.createDirectories(inbox());
        Files.copy(file, inbox().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return this;
    }

    /** Copies the files of a folder whose names contain the text, sub-folders not. */
    Site putAll(Path referenceContext, String part) throws IOException {
        try (var files = Files.list(referenceContext)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.getFileName().toString().contains(part)) {
                    put(file);
                }
            }
        }
        return this;
    }

    /** A night that prints next to nothing: most tests are about what goes in, and PDFs take their time, as waiting does. */
    CommandRun nightly(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--levels", "national", "--languages", "en", "--settle", "0"));
        arguments.addAll(List.of(more));
        return fullNight(arguments.toArray(String[]::new));
    }

    /** A night that prints what it prints when nobody says more. */
    CommandRun fullNight(String... more) {
        List<String> arguments = new ArrayList<>(List.of("nightly", "--inbox", inbox().toString(), "--json"));
        arguments.addAll(List.of("--output", output().toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    /** A command on this state. */
    CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--state", state().toString()));
        return CommandRun.command(all.toArray(String[]::new));
    }

    TableRows tables(String asOf) throws IOException {
        return TableRows.read(published(asOf).resolve("tables.csv"));
    }

    /** Every file published or restricted, of every date. */
    Map<String, byte[]> results() {
        return Folder.bytes(output());
    }

    /** The first column of a query on the state, as texts. */
    List<String> query(String sql) throws Exception {
        try (State opened = State.open(state())) {
            return JdbcClient.create(opened.database())
                    .sql(sql)
                    .query((row, n) -> row.getString(1))
                    .list();
        }
    }
}
