package org.bringback.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bringback.cli.Countries;
import org.bringback.cli.TypedLines;
import org.bringback.text.MessageLanguage;

/** The program as a process of its own, as the launchers start it. */
record Program(Path folder, Map<String, String> environment, List<String> machine) {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** About as the launchers start it, for nights as large as the demo's. */
    static final List<String> LARGE = List.of("-Xms1g", "-Xmx1g", "-XX:NewRatio=1", "-XX:+UseParallelGC");

    /** How a process ended, and what it said. */
    record Ended(int code, String out, String err) {}

    Program(Path folder) {
        this(folder, Map.of());
    }

    Program(Path folder, Map<String, String> environment) {
        this(folder, environment, InstalledProgram.SMALL);
    }

    /** A process that runs, with its output in files. */
    record Running(Process process, Path out, Path err) {

        Ended end() throws IOException, InterruptedException {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end: " + Files.readString(err));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    Running start(String... arguments) throws IOException {
        return start(folder, environment, command(arguments));
    }

    /** The command line that starts Java with the program. */
    List<String> command(String... arguments) {
        return command(InstalledProgram.classes(), "org.bringback.cli.Main", arguments);
    }

    private List<String> command(List<String> classes, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(machine);
        command.addAll(classes);
        command.addAll(List.of("-Dbringback.home=" + Countries.HOME, main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** One process that does what the lines say, one after the other; it stops where one fails. */
    Ended type(List<String> lines) throws IOException, InterruptedException {
        Path file = Files.write(Files.createTempFile(folder, "typed", ".txt"), lines);
        List<String> classes = InstalledProgram.classes(Path.of(TypedLines.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
        return start(folder, environment, command(classes, TypedLines.class.getName(), file.toString()))
                .end();
    }

    /** Any command, in a folder. */
    static Running start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BRINGBACK") || name.startsWith("XDG"));
        // what is said in both languages shows both; LanguageTest asks for one
        builder.environment().put(MessageLanguage.SETTING, "both");
        // makes no archive of classes, which takes seconds; LaunchersTest does
        builder.environment().put("BRINGBACK_CLASSES", "none");
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).end();
    }

    /** A night on {@code inbox}, with a state and an output of its own: one PDF, and no waiting for files of a test. */
    String[] night(Path inbox, Path place) {
        return night(inbox, place, "national");
    }

    /** With one PDF for every list, too, where {@code levels} says so. */
    String[] night(Path inbox, Path place, String levels) {
        return new String[] {
            "nightly",
            "--levels",
            levels,
            "--settle",
            "0",
            "--inbox",
            inbox.toString(),
            "--state",
            place.resolve("state").toString(),
            "--output",
            place.resolve("output").toString(),
            "--languages",
            "en"
        };
    }
}
