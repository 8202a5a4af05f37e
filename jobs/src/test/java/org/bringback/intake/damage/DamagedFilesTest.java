package org.bringback.intake.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bringback.source.refusal.RefusedFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages sound files in thousands of ways and looks at each as a night does. Nothing may crash or hang, rows have to add
 * up, and a file that has other rows than before may not be taken without a word. {@code bin/verify -Plong} damages ten
 * thousand, {@code mvn -Plong verify -Dtest=DamagedFilesTest} these alone; the figures are printed.
 *
 * <p>Left out of the last rule are plain texts that are put together anew from pieces, or end with a whole line: they are
 * other texts, and nothing in them says so.
 */
final class DamagedFilesTest {

    private static final long SEED = 20_220_531;
    private static final int SECONDS = 30;
    private static final String FAULT = "FAULT: ";

    @TempDir
    private Path folder;

    @Test
    void hundredsOfDamagedFilesCostThemselvesOnly() throws Exception {
        assertThat(faultsOf(408)).isEmpty();
    }

    @Test
    @Tag("long")
    void tenThousandDamagedFilesCostThemselvesOnly() throws Exception {
        assertThat(faultsOf(10_000)).isEmpty();
    }

    /** Else the campaign would prove nothing. */
    @Test
    void soundFilesAreTakenAndOnlyTheOneOfAnotherKindIsRefused() throws Exception {
        List<SoundFile> sound = SoundFile.list();
        List<Examination> before = examined(sound);
        assertThat(before.subList(0, sound.size() - 1))
                .allSatisfy(one -> assertThat(one.refusal()).isEmpty())
                .allSatisfy(one -> assertThat(one.rows()).isGreaterThan(20));
        assertThat(before.get(sound.size() - 1).refusal()).isPresent();
    }

    private List<String> faultsOf(int files) throws Exception {
        List<SoundFile> sound = SoundFile.list();
        List<Examination> before = examined(sound);
        Map<String, Integer> tally = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        ExecutorService examiner = Executors.newSingleThreadExecutor();
        for (int i = 0; i < files; i++) {
            int which = i % sound.size();
            Damaged damaged = Damaged.make(sound, which, new Random(SEED + i));
            Path file = Files.write(folder.resolve("damaged"), damaged.bytes());
            String verdict = verdict(examiner, file, sound.get(which), damaged, before.get(which));
            tally.merge(verdict, 1, Integer::sum);
            if (verdict.startsWith(FAULT)) {
                faults.add(i + " " + sound.get(which).name() + " " + damaged.way() + " " + verdict);
            }
        }
        examiner.shutdownNow();
        System.out.println(files + " damaged files: " + tally);
        return faults;
    }

    private List<Examination> examined(List<SoundFile> sound) throws IOException, RefusedFileException {
        List<Examination> examined = new ArrayList<>();
        for (SoundFile one : sound) {
            Path file = Files.write(folder.resolve("sound"), one.bytes());
            examined.add(Examination.of(file, one.name()));
        }
        return examined;
    }

    private static String verdict(
            ExecutorService examiner, Path file, SoundFile sound, Damaged damaged, Examination before)
            throws InterruptedException {
        Future<Examination> examination = examiner.submit(() -> Examination.of(file, sound.name()));
        try {
            return verdict(examination.get(SECONDS, TimeUnit.SECONDS), sound, damaged, before);
        } catch (ExecutionException e) {
            return FAULT + "crash " + e.getCause();
        } catch (TimeoutException e) {
            examination.cancel(true);
            return FAULT + "hang";
        }
    }

    private static String verdict(Examination after, SoundFile sound, Damaged damaged, Examination before) {
        String kind = sound.container().name();
        if (!after.balanced()) {
            return FAULT + "rows unaccounted for";
        }
        if (after.refusal().isPresent()) {
            return kind + " refused";
        }
        if (after.rows() == before.rows()) {
            return kind + " taken with all rows";
        }
        if (after.saysThatRowsAreMissing(before)) {
            return kind + " taken with notices of its rows";
        }
        boolean text = sound.container() == SoundFile.Container.TEXT;
        if (text && (damaged.edited() || isOfWholeLines(sound.bytes(), damaged.bytes()))) {
            return kind + " taken as another text";
        }
        return FAULT + before.rows() + " rows, read " + after.rows();
    }

    private static boolean isOfWholeLines(byte[] whole, byte[] damaged) {
        Set<String> lines = new HashSet<>(lines(whole));
        String end = new String(damaged, StandardCharsets.ISO_8859_1).replace("\0", "");
        return end.endsWith("\n") && lines.containsAll(lines(damaged));
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1).lines().toList();
    }
}
