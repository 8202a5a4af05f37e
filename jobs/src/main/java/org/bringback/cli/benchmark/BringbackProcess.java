package org.bringback.cli.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * bringback as a process of its own.
 *
 * @param launcher such as {@code bin/bringback}; it must give its process to the program it starts
 */
record BringbackProcess(Path launcher) {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*([0-9]+) kB");
    private static final long LOOK_EVERY_MS = 200;

    /**
     * What a process took.
     *
     * @param peakMemory bytes it held at most, as last seen before its end; empty where the system does not say
     * @param processor time on the processors, likewise
     */
    record Ended(Duration wall, Optional<Long> peakMemory, Optional<Duration> processor) {}

    /**
     * Runs it to its end; what it says is dropped.
     *
     * @throws IllegalStateException when it fails: there is no figure for a command that did not do its work
     */
    Ended run(String... arguments) throws IOException, InterruptedException {
        return run(ProcessBuilder.Redirect.DISCARD, arguments);
    }

    /** As {@link #run}, but what it prints on standard output goes to a file. */
    Ended runInto(Path printed, String... arguments) throws IOException, InterruptedException {
        return run(ProcessBuilder.Redirect.to(printed.toFile()), arguments);
    }

    private Ended run(ProcessBuilder.Redirect printed, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(printed)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        Seen seen = watch(process);
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    launcher.getFileName() + " " + arguments[0] + " ended with " + process.exitValue());
        }
        return new Ended(wall, seen.peakMemory(), seen.processor());
    }

    private record Seen(Optional<Long> peakMemory, Optional<Duration> processor) {}

    private static Seen watch(Process process) throws InterruptedException {
        Seen last = new Seen(Optional.empty(), Optional.empty());
        while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            Optional<Long> memory = peakMemory(process.pid());
            Optional<Duration> processor = process.info().totalCpuDuration();
            last = new Seen(memory.or(last::peakMemory), processor.or(last::processor));
        }
        return last;
    }

    private static Optional<Long> peakMemory(long pid) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
            return peak.find() ? Optional.of(Long.parseLong(peak.group(1)) << 10) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
