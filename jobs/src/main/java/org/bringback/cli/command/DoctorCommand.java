package org.bringback.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.protection.KeyFile;
import org.bringback.job.protection.StateProtection;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.render.pdf.FontCheck;
import org.bringback.text.BilingualText;
import org.bringback.text.file.OwnerOnly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: is this machine fit to run bringback? */
@Command(
        name = "doctor",
        description = "Says whether this machine is fit to run bringback.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final long MIN_HEAP_MB = 500;
    private static final long MIN_DISK_MB = 2_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    /** One thing looked at; the advice is empty when it is well. */
    private record Finding(String what, String value, Optional<String> advice) {}

    @Override
    public Integer call() throws IOException {
        Installation installation = Installation.current();
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("Java", Runtime.version().toString(), Optional.empty()));
        findings.add(heap());
        findings.add(configuration(installation));
        findings.add(fonts(installation));
        findings.add(fileNames());
        findings.add(disk(state.folder()));
        findings.add(new Finding(
                "others' rights", "", OwnerOnly.openToOthers(state.folder()).map(DoctorCommand::rights)));
        Finding encryption = encryption(state.folder());
        findings.add(encryption);
        if (encryption.advice().isEmpty()) {
            findings.add(
                    new Finding("database", "", State.problem(state.folder()).map(BilingualText::englishThenThai)));
        }
        PrintWriter out = Console.of(spec).out();
        findings.forEach(finding -> print(finding, out));
        return findings.stream().allMatch(finding -> finding.advice().isEmpty()) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void print(Finding finding, PrintWriter out) {
        out.println(
                String.format("%-14s %-4s %s", finding.what(), finding.advice().isEmpty() ? "ok" : "!", finding.value())
                        .stripTrailing());
        finding.advice().ifPresent(advice -> out.println("               -> " + advice));
    }

    private static Finding heap() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new Finding(
                "memory",
                megabytes + " MB",
                megabytes < MIN_HEAP_MB ? Optional.of("set BRINGBACK_HEAP to 1g or more") : Optional.empty());
    }

    private static Finding configuration(Installation installation) {
        try {
            int lists =
                    ReferenceContextLoader.load(installation).agencies().list().size();
            return new Finding("configuration", lists + " lists", Optional.empty());
        } catch (ConfigurationException e) {
            return new Finding("configuration", "", Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Finding fonts(Installation installation) {
        return new Finding(
                "fonts", "", FontCheck.problem(installation.templates()).map(BilingualText::englishThenThai));
    }

    /** Java reads the names of files as the locale says that they are written. */
    private static Finding fileNames() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return new Finding(
                "file names",
                encoding,
                Optional.of("files with Thai names cannot be opened: set LC_ALL to C.UTF-8 or another UTF-8 locale")
                        .filter(any -> !encoding.equals(StandardCharsets.UTF_8.name())));
    }

    private static String rights(Path file) {
        return "others have rights to " + file + ": the next command that opens the state takes them away";
    }

    /** Whether whoever gets hold of the state's files can read them. */
    private static Finding encryption(Path folder) throws IOException {
        boolean encrypted = StateProtection.isEncrypted(folder);
        Optional<KeyFile> key = KeyFile.find(System.getenv());
        if (key.isEmpty()) {
            return encrypted
                    ? new Finding("encryption", "on", Optional.of("name the state's key file in " + KeyFile.SETTING))
                    : new Finding("encryption", "off: the state can be read by whoever has its disk", Optional.empty());
        }
        Optional<BilingualText> problem = key.get().problem(folder);
        Optional<String> advice = problem.isPresent()
                ? problem.map(BilingualText::englishThenThai)
                : StateProtection.problem(folder, System.getenv());
        return new Finding(
                "encryption",
                (encrypted ? "on" : "off") + ", key file " + key.get().file(),
                advice);
    }

    private static Finding disk(Path folder) throws IOException {
        Path present = folder.toAbsolutePath();
        while (!Files.exists(present) && present.getParent() != null) {
            present = present.getParent();
        }
        long megabytes = Files.getFileStore(present).getUsableSpace() >> 20;
        Optional<String> advice = Files.isWritable(present)
                ? Optional.of("make room: a night needs about 2 GB").filter(any -> megabytes < MIN_DISK_MB)
                : Optional.of("the state folder " + folder + " cannot be written");
        return new Finding("state", megabytes + " MB free for " + folder, advice);
    }
}
