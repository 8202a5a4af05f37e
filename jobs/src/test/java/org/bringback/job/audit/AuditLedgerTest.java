package org.bringback.job.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The lines that say who did what, and what is noticed of whoever changes them. */
class AuditLedgerTest {

    @TempDir
    Path state;

    private AuditLedger ledger;

    private static AuditEntry entry(String user) {
        return new AuditEntry("2022-09-23T05:00:00+07:00", user, "explain figure", null, null, null, null, null);
    }

    @BeforeEach
    void nobodyDidAnything() {
        ledger = AuditLedger.in(state);
    }

    private void add(String... users) throws IOException {
        for (String user : users) {
            ledger.add(entry(user));
        }
    }

    private Path file() {
        return state.resolve("audit.jsonl");
    }

    private String users() throws IOException {
        return ledger.list().entries().stream().map(AuditEntry::by).collect(Collectors.joining(" "));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String json(String line) {
        return line.substring(line.indexOf("\"entry\":") + 8, line.length() - 1);
    }

    private static String changed(String line, int number) {
        return line.replace("u" + number, "x" + number);
    }

    private static String forged(List<String> lines, int number) {
        String json = json(changed(lines.get(number - 1), number));
        String before = number == 1 ? "" : lines.get(number - 2).substring(10, 74);
        return "{\"chain\":\"" + sha256(before + json) + "\",\"entry\":" + json + "}";
    }

    /** Does what the table says to the file. */
    private void tamper(String words) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        String[] parts = words.split(" ");
        int number = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
        int at = number - 1;
        String line = lines.get(at);
        switch (parts[0]) {
            case "change" -> lines.set(at, changed(line, number));
            case "forge" -> lines.set(at, forged(lines, number));
            case "remove" -> lines.remove(at);
            case "swap" -> Collections.swap(lines, at, Integer.parseInt(parts[2]) - 1);
            case "copy" -> lines.add(Integer.parseInt(parts[2]) - 1, line);
            case "blank" -> lines.add(at, "");
            case "garbage" -> lines.add(at, "no line");
            case "cut" -> lines.set(at, line.substring(0, line.length() / 2));
            case "spaces" -> lines.set(at, line + "  ");
            default -> assertThat(parts[0]).isEqualTo("crlf");
        }
        String end = parts[0].equals("crlf") ? "\r\n" : "\n";
        Files.writeString(file(), String.join(end, lines) + end);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "tampered.csv", numLinesToSkip = 1, delimiter = '|')
    void theFirstLineThatIsNotAsItWasWrittenIsNoticed(
            String what, @Nullable String words, @Nullable Integer broken, String users) throws IOException {
        add("u1", "u2", "u3", "u4");
        if (words != null) {
            tamper(words);
        }
        assertThat(ledger.list().broken()).as(what).isEqualTo(Optional.ofNullable(broken));
        assertThat(users()).as(what).isEqualTo(users.strip());
    }

    @Test
    void everyLineHasTheDigestOfItselfAndOfAllBeforeIt() throws IOException {
        add("u1", "u2", "u3");
        String chain = "";
        for (String line : Files.readAllLines(file())) {
            chain = sha256(chain + json(line));
            assertThat(line).startsWith("{\"chain\":\"" + chain + "\",\"entry\":{");
        }
    }

    @Test
    void whatIsAddedAfterATamperedLineIsWholeAndTheOldFaultStays() throws IOException {
        add("u1", "u2", "u3");
        tamper("change 2");
        add("u4");
        assertThat(ledger.list().broken()).contains(2);
        tamper("change 4");
        assertThat(users()).isEqualTo("u1 x2 u3 x4");
        assertThat(ledger.list().broken()).as("the first").contains(2);
    }

    /** The line that a power loss cut off stays as it is, and the next one begins on a line of its own. */
    @Test
    void afterHalfALineTheNextOneIsWhole() throws IOException {
        add("u1", "u2");
        String text = Files.readString(file());
        Files.writeString(file(), text.substring(0, text.length() - 30));
        add("u3", "u4");
        assertThat(users()).isEqualTo("u1 u3 u4");
        assertThat(ledger.list().broken()).contains(2);
        assertThat(Files.readAllLines(file())).hasSize(4);
    }

    @Test
    void textsOfAnyKindComeBackAsTheyWere() throws IOException {
        List<AuditEntry> added = new ArrayList<>();
        for (String text : List.of("ครูสมศรี", "a\"b\\c", "line\nend\r\u2028x", "{\"chain\":\"", "\ud83d\ude00")) {
            AuditEntry entry = new AuditEntry(
                    "2022-09-23T05:00:00+07:00",
                    text,
                    "explain " + text,
                    0,
                    null,
                    List.of(new AuditEntry.TakenIn(text, "f".repeat(64))),
                    null,
                    text);
            added.add(entry);
            ledger.add(entry);
        }
        assertThat(ledger.list()).isEqualTo(new AuditLedger.Content(added, Optional.empty()));
    }

    @Test
    void aLedgerThatIsNotThereSaysNothing() throws IOException {
        assertThat(ledger.list()).isEqualTo(new AuditLedger.Content(List.of(), Optional.empty()));
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatAnOlderVersionWroteIsTakenOverOnce() throws IOException {
        Path old = Files.writeString(state.resolve("access.log"), """
                2022-06-01T05:00:00+07:00 u0 explain person 17
                2022-06-02T05:00:00+07:00 u0 explain figure
                no such line
                """);
        assertThat(users()).as("before anything is added").isEqualTo("u0 u0");
        assertThat(old).exists();
        add("u1");
        assertThat(old).doesNotExist();
        assertThat(users()).isEqualTo("u0 u0 u1");
        assertThat(ledger.list().entries())
                .extracting(AuditEntry::command)
                .startsWith("explain person", "explain figure");
        assertThat(ledger.list().broken()).isEmpty();
    }
}
