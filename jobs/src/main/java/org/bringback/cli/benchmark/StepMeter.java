package org.bringback.cli.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.job.workspace.Progress;
import org.bringback.text.BilingualText;

/** Measures the steps of a run as they begin: time, processor time of all threads, and the memory that each needs most. */
final class StepMeter implements Progress {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final Path STATUS = Path.of("/proc/self/status");
    /** Linux forgets a process's highest memory when a 5 is written there. */
    private static final Path FORGET = Path.of("/proc/self/clear_refs");

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*([0-9]+) kB");

    private final List<Step> steps = new ArrayList<>();
    private String name = "";
    private long wall;
    private long cpu;

    /**
     * A step that is over.
     *
     * @param cpuSeconds of all threads of the process
     * @param peakHeap bytes, the highest of each memory pool added up, garbage included
     * @param peakMemory bytes of the whole process; empty where the system does not say
     */
    record Step(String name, double seconds, double cpuSeconds, long peakHeap, Optional<Long> peakMemory) {}

    @Override
    public synchronized void begin(BilingualText step, long total) {
        end();
        name = step.english();
        wall = System.nanoTime();
        cpu = SYSTEM.getProcessCpuTime();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        forgetPeak();
    }

    @Override
    public void advance(long done) {
        // only whole steps are measured
    }

    /** Ends the last step, and forgets all of them. */
    synchronized List<Step> take() {
        end();
        List<Step> taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    private void end() {
        if (!name.isEmpty()) {
            steps.add(new Step(
                    name,
                    (System.nanoTime() - wall) / 1e9,
                    (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
                    heap().stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum(),
                    peakMemory()));
        }
        name = "";
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void forgetPeak() {
        try {
            Files.writeString(FORGET, "5");
        } catch (IOException e) {
            // elsewhere the highest memory is that since the process began
        }
    }

    private static Optional<Long> peakMemory() {
        try {
            Matcher peak = PEAK.matcher(Files.readString(STATUS));
            return peak.find() ? Optional.of(Long.parseLong(peak.group(1)) << 10) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
