package org.bringback.job.backup;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.text.BilingualText;

/**
 * PostgreSQL's own programs, which copy a database at one moment while others write to it. The password is in their
 * environment, never on a command line; what they say is not shown, as it can quote rows.
 *
 * @param address of the database, as these programs take it
 */
record PostgresTools(String address, String user, String password) {

    private static final String JDBC = "jdbc:postgresql:";

    /** Settings of the connection that have the same name and meaning for these programs. */
    private static final List<String> SAME = List.of("sslmode", "sslrootcert", "sslcert", "sslkey");

    static Optional<PostgresTools> find(Map<String, String> environment) {
        String url = environment.getOrDefault("BRINGBACK_DATABASE_URL", "");
        if (!url.startsWith(JDBC)) {
            return Optional.empty();
        }
        String rest = url.substring(JDBC.length());
        int mark = rest.indexOf('?');
        Map<String, String> settings = settings(mark < 0 ? "" : rest.substring(mark + 1));
        String place = mark < 0 ? rest : rest.substring(0, mark);
        List<String> same = SAME.stream()
                .filter(settings::containsKey)
                .map(name -> name + "=" + settings.get(name))
                .toList();
        String options = same.isEmpty() ? "" : "?" + String.join("&", same);
        return Optional.of(new PostgresTools(
                "postgresql:" + (place.startsWith("//") ? place : "//localhost/" + place) + options,
                decoded(settings.getOrDefault("user", environment.getOrDefault("BRINGBACK_DATABASE_USER", "sa"))),
                decoded(settings.getOrDefault(
                        "password", environment.getOrDefault("BRINGBACK_DATABASE_PASSWORD", "")))));
    }

    private static Map<String, String> settings(String query) {
        Map<String, String> settings = new TreeMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                settings.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return settings;
    }

    private static String decoded(String text) {
        return text.contains("%") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
    }

    /** Takes a dump as it is written. */
    interface DumpTaker {
        void take(InputStream dump) throws IOException;
    }

    void dump(DumpTaker taker) throws IOException {
        ProcessBuilder command = command("pg_dump", "--format=custom", "--dbname=" + address);
        Process process = start(command.redirectInput(nothing()), "pg_dump");
        try (InputStream dump = process.getInputStream()) {
            taker.take(dump);
        } catch (IOException | RuntimeException e) {
            // never one that has written all: it still takes leave of the server
            process.destroy();
            throw e;
        }
        end(process, "pg_dump");
    }

    /** Into a database without tables; where something goes wrong it stays as it was. */
    void restore(Path dump) throws IOException {
        ProcessBuilder command =
                command("pg_restore", "--single-transaction", "--exit-on-error", "--dbname=" + address);
        Process process = start(
                command.redirectInput(dump.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD), "pg_restore");
        end(process, "pg_restore");
    }

    private ProcessBuilder command(String program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program, "--no-password", "--no-owner", "--no-privileges"));
        words.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("PGUSER", user);
        if (!password.isEmpty()) {
            command.environment().put("PGPASSWORD", password);
        }
        command.environment().put("PGAPPNAME", "bringback");
        return command;
    }

    private static File nothing() {
        return new File("/dev/null");
    }

    private static Process start(ProcessBuilder command, String program) {
        try {
            return command.start();
        } catch (IOException e) {
            BilingualText missing = new BilingualText(
                    "ไม่พบโปรแกรม " + program
                            + " ให้ติดตั้งโปรแกรมลูกข่ายของ PostgreSQL (postgresql-client) รุ่นเดียวกับเซิร์ฟเวอร์หรือใหม่กว่า",
                    program + " is not here: install PostgreSQL's client programs (postgresql-client), of the server's"
                            + " version or newer");
            throw new BackupProblem(missing);
        }
    }

    private static void end(Process process, String program) throws IOException {
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new BackupProblem(new BilingualText(
                        program + " ล้มเหลว (รหัส " + code
                                + ") ให้ตรวจสอบว่ารุ่นไม่เก่ากว่าเซิร์ฟเวอร์ ผู้ใช้มีสิทธิ์ และเมื่อกู้คืน ฐานข้อมูลต้องว่าง",
                        program + " failed (code " + code
                                + "): check that it is not older than the server, that the user has the rights and,"
                                + " when restoring, that the database is empty"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted while waiting for " + program, e);
        }
    }
}
