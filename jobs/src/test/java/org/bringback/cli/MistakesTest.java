package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thirty-two mistakes as analysts and operators make them, and what is said to them. Whoever reads the sentence, in either
 * language, needs nothing else: it names the place, and the right word or what to do.
 */
class MistakesTest {

    private static final Path CASES = Path.of("jobs/src/test/resources/org/bringback/cli/mistakes");
    private static final Pattern STATUS = Pattern.compile("ไม่พบตัว|Tracking and not found");

    @TempDir
    static Path folder;

    private static Path home;
    private static Site site;

    /**
     * A mistake.
     *
     * @param file below the installation or the inbox; empty where it is the command line that is wrong
     * @param find what stood there; {@code @} and a word for what is done to the file as a whole
     * @param said what must be said; {@code …} stands for any text, {@code {line}} for the line that is wrong
     * @param mend what of the sentence says how it is put right
     */
    private record Mistake(
            String name,
            Optional<String> file,
            Optional<String> find,
            String put,
            List<String> command,
            int exit,
            BilingualText said,
            String mend) {

        static Mistake read(Path yaml) {
            YamlMap map = YamlMap.read(
                            yaml, (line, problem) -> new IllegalStateException(yaml + ":" + line + problem.english()))
                    .only("file", "find", "put", "command", "exit", "english", "thai", "mend");
            return new Mistake(
                    yaml.getFileName().toString(),
                    map.find("file").map(YamlValue::text).map(MistakesTest::placed),
                    map.find("find").map(YamlValue::exactText),
                    map.find("put").map(YamlValue::exactText).orElse(""),
                    Arrays.stream(map.get("command").text().split(" "))
                            .map(MistakesTest::placed)
                            .toList(),
                    map.get("exit").number(0, 99),
                    new BilingualText(map.get("thai").text(), map.get("english").text()),
                    map.get("mend").text());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void aSiteThatWorks() throws IOException {
        home = Installations.copy(Files.createDirectories(folder.resolve("installation")));
        site = new Site(Files.createDirectories(folder.resolve("site")));
        site.put(Countries.clean().resolve("export-nfe-2022-09-23.csv"));
        CommandRun night = Installations.runIn(home, () -> site.nightly());
        assertThat(night.fate("export-nfe-2022-09-23.csv")).isEqualTo("taken");
    }

    static List<Mistake> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().map(Mistake::read).toList();
        }
    }

    @Test
    void templateCheckFindsWhatIsWrongInTheSettingsToo() throws IOException {
        Path rules = home.resolve("jobs/reference/disclosure.yaml");
        String right = Files.readString(rules);
        try {
            Files.writeString(rules, right.replace("public: {minimum: 5", "public: {minimum: 1"));
            CommandRun checked = Installations.runIn(
                    home,
                    () -> CommandRun.command(
                            MessageLanguage.EN,
                            "template",
                            "check",
                            "--output",
                            folder.resolve("pictures").toString(),
                            "--json"));
            assertThat(checked.code()).isEqualTo(1);
            assertThat(checked.json().get("findings").get(0).get("english").asText())
                    .isEqualTo("reference/disclosure.yaml:8: minimum: '1' is not a whole number from 2 to 1000");
        } finally {
            Files.writeString(rules, right);
        }
    }

    private static String placed(String text) {
        return text.replace("{inbox}", "INBOX");
    }

    @Test
    void thereAreThirtyTwo() throws IOException {
        assertThat(mistakes()).hasSize(32);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeCanBeMendedFromWhatIsSaidAlone(Mistake mistake) throws IOException {
        Optional<Path> file = mistake.file().map(MistakesTest::path);
        Optional<byte[]> before = file.filter(Files::exists).map(MistakesTest::bytes);
        try {
            int line = 0;
            if (file.isPresent()) {
                byte[] spoiled = spoiled(mistake, before.orElse(new byte[0]));
                line = before.isPresent() ? line(before.get(), spoiled) : 0;
                Files.write(file.get(), spoiled);
            }
            String number = String.valueOf(line);
            BilingualText expected = mistake.said().map(text -> text.replace("{line}", number));
            assertThat(said(mistake, MessageLanguage.EN)).matches(pattern(expected.english()));
            assertThat(said(mistake, MessageLanguage.TH)).matches(pattern(expected.thai()));
            if (mistake.file().filter(name -> !name.startsWith("INBOX")).isPresent()) {
                CommandRun doctor = Installations.runIn(
                        home,
                        () -> CommandRun.command(
                                MessageLanguage.EN,
                                "doctor",
                                "--state",
                                site.state().toString()));
                assertThat(doctor.code()).as("doctor").isEqualTo(2);
                assertThat(doctor.out()).as("doctor").matches(pattern(expected.english()));
            }
            assertThat(mistake.said().english()).contains(mistake.mend());
            assertThat(mistake.said().thai()).contains(mistake.mend());
        } finally {
            if (before.isPresent()) {
                Files.write(file.orElseThrow(), before.get());
            } else if (file.isPresent()) {
                Files.delete(file.get());
            }
        }
    }

    private static String said(Mistake mistake, MessageLanguage language) {
        String[] command = mistake.command().stream()
                .map(word -> word.replace("INBOX", site.inbox().toString())
                        .replace("{state}", site.state().toString())
                        .replace("{output}", site.output().toString()))
                .toArray(String[]::new);
        CommandRun ran = Installations.runIn(home, () -> CommandRun.command(language, command));
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(mistake.exit());
        return (ran.err() + ran.out())
                .replace(site.inbox().toString(), "{inbox}")
                .replace(site.output().toString(), "{output}")
                .strip();
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile("(?s).*"
                + Arrays.stream(sentence.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"))
                + ".*");
    }

    private static Path path(String file) {
        return file.startsWith("INBOX") ? site.inbox().resolve(file.substring("INBOX/".length())) : home.resolve(file);
    }

    private static byte[] spoiled(Mistake mistake, byte[] before) {
        String text = new String(before, StandardCharsets.UTF_8);
        String find = mistake.find().orElse("");
        return switch (find) {
            case "" -> bytes(path(mistake.put().substring(1).replace("{inbox}", "INBOX")));
            case "@windows-874" -> text.getBytes(Charset.forName("windows-874"));
            case "@status" ->
                STATUS.matcher(text).replaceFirst("ย้ายไปต่างประเทศ").getBytes(StandardCharsets.UTF_8);
            default -> {
                if (find.startsWith("@key ")) {
                    yield text.replaceFirst("(?m)^" + find.substring(5) + ": .*\n", "")
                            .getBytes(StandardCharsets.UTF_8);
                }
                assertThat(text).contains(find);
                yield text.replaceFirst(Pattern.quote(find), java.util.regex.Matcher.quoteReplacement(mistake.put()))
                        .getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    /** The first line of the file that is not as it was. */
    private static int line(byte[] before, byte[] spoiled) {
        List<String> right = new String(before, StandardCharsets.UTF_8).lines().toList();
        List<String> wrong = new String(spoiled, StandardCharsets.UTF_8).lines().toList();
        int line = 0;
        while (line < right.size() && right.get(line).equals(wrong.get(line))) {
            line++;
        }
        return line + 1;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
