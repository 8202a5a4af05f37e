package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.cli.output.ExitCode;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.model.TrainedField;
import org.bringback.samples.LinkageWorkload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {

    private static final String DRAFT = """
            # Who wrote this and why.
            name: people
            version: 4
            id: id
            fields:
              - {name: given, compare: name}
              - {name: family, compare: name}
              - {name: birth_date, compare: date}
              - {name: town, compare: phrase}
              - {name: phone, compare: phone}
            # why these rules
            blocking:
              - [phone]
              - [birth_date, given.first1]
            decision: {match: 0.9, review: 0.5}
            """;

    @TempDir
    private Path folder;

    private Path list;
    private Path register;

    @BeforeEach
    void makePeople() throws IOException {
        new LinkageWorkload(3, 800, 4_000, 0.06).write(folder);
        list = folder.resolve("list.csv");
        register = folder.resolve("register.csv");
        Files.writeString(model(), DRAFT);
    }

    @Test
    void aTrainedModelIsTheNextVersionOfTheFileWithItsCommentsAndDecidesWithoutTraining() throws IOException {
        CommandRun ran = train(model());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("800 left, 4,000 right").contains("people v5");
        LinkageModel trained = ModelReader.read(out());
        assertThat(trained.version()).isEqualTo(5);
        assertThat(trained.untrained().fields())
                .isEqualTo(ModelReader.read(model()).fields());
        assertThat(trained.trained().orElseThrow().prior()).isBetween(400 / 3.2e6 / 1.2, 400 / 3.2e6 * 1.2);
        assertThat(Files.readString(out()))
                .startsWith("# Who wrote this and why.\nname: people\nversion: 5\n")
                .contains("# why these rules");
        CommandRun linked = link(list, register);
        assertThat(linked.code()).as(linked.err()).isZero();
        assertThat(linked.json().get("model").asText()).startsWith("people v5 ");
        assertThat(linked.json().get("matches").asInt()).isBetween(380, 402);
    }

    @Test
    void theFileNamesOnlyValuesThatManyHave() throws IOException {
        train(model());
        for (TrainedField field :
                ModelReader.read(out()).trained().orElseThrow().fields()) {
            int maxPairs = List.of("given", "town").contains(field.field()) ? 1000 : 0;
            assertThat(field.frequencies()).as(field.field()).hasSizeLessThanOrEqualTo(maxPairs);
        }
        assertThat(Files.readString(out())).contains("town0: ");
        assertThat(Files.size(out())).isLessThan(20_000);
    }

    @Test
    void aModelIsTrainedAgainInPlace() throws IOException {
        train(model());
        String first = Files.readString(out());
        Files.copy(out(), folder.resolve("again.yaml"));
        CommandRun again = train(folder.resolve("again.yaml"));
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(Files.readString(out())).isEqualTo(first.replace("version: 5", "version: 6"));
    }

    @Test
    void aColumnWithNothingInItWeighsNothingInTheTrainedModel() throws IOException {
        Files.writeString(register, Files.readString(register).replaceAll("(?m),town\\d+,", ",,"));
        CommandRun ran = train(model());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("field town is ignored").contains("ไม่ใช้ฟิลด์ town");
        TrainedField town =
                ModelReader.read(out()).trained().orElseThrow().fields().get(3);
        assertThat(town.levels()).allSatisfy(level -> assertThat(level.m()).isEqualTo(level.u()));
        assertThat(town.frequencies()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a missing column             | {name: given, compare: name} | {name: given, columns: [alias], compare: name} | column alias
            an unknown comparator        | compare: date                | compare: nearly              | unknown comparator nearly
            an unknown key               | given.first1                 | given.colour                 | unknown key colour
            no pair at all               | [phone]                      | [phone, given, family, town] | there is nothing to learn from
            YAML that is none            | decision: {                  | decision: [{                 | model.yaml, line
            """)
    void aModelThatCannotBeTrainedIsRefused(String what, String right, String wrong, String message)
            throws IOException {
        String rules = message.contains("learn") ? "  - [birth_date, given.first1]\n" : "";
        Files.writeString(model(), DRAFT.replace(rules, "").replace(right, wrong));
        if (!rules.isEmpty()) {
            Files.writeString(register, Files.readString(register).replaceAll("(?m),08\\d+,", ",,"));
        }
        refused(train(model()), message);
    }

    @Test
    void anEmptySideIsRefused() throws IOException {
        Files.writeString(register, "id,given,family,birth_date,town,phone\n");
        refused(train(model()), "register.csv has no rows");
    }

    @Test
    void filesThatAreNotThereAndPlacesThatCannotBeWrittenAreRefused() throws IOException {
        refused(train(folder.resolve("nowhere.yaml")), "nowhere.yaml");
        CommandRun ran = CommandRun.command(
                "train",
                list.toString(),
                "--model",
                model().toString(),
                "--out",
                folder.resolve("no/such/folder.yaml").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ran.err()).contains("folder.yaml cannot be written / เขียนไฟล์ folder.yaml ไม่ได้");
        assertThat(CommandRun.command("train", list.toString()).code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void moreThanTheAllowedPairsAreCountedAndRefused() throws IOException {
        refused(train(model(), "--most-pairs", "10"), "more than the 10 allowed");
    }

    @Test
    void aTrainedPartOfAnotherComparatorIsRefused() throws IOException {
        train(model());
        Files.writeString(out(), Files.readString(out()).replace("compare: phrase", "compare: category"));
        CommandRun ran = link(list, register);
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ran.err()).contains("field town: the trained part does not have the levels of category");
    }

    private void refused(CommandRun ran, String message) throws IOException {
        assertThat(ran.code()).as(ran.out()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ran.err()).contains(message);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("list.csv", "register.csv", "model.yaml");
        }
    }

    private CommandRun train(Path model, String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of("train", list.toString(), register.toString()),
                        Stream.concat(
                                Stream.of("--model", model.toString(), "--out", out().toString()), Stream.of(more)))
                .toList();
        return CommandRun.command(arguments.toArray(String[]::new));
    }

    private CommandRun link(Path left, Path right) {
        String result = folder.resolve("pairs.csv").toString();
        return CommandRun.command(
                "link", left.toString(), right.toString(), "--model", out().toString(), "--out", result, "--json");
    }

    private Path model() {
        return folder.resolve("model.yaml");
    }

    private Path out() {
        return folder.resolve("trained.yaml");
    }
}
