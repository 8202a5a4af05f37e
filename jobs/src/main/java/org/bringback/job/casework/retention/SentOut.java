package org.bringback.job.casework.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bringback.casework.RetentionRules;

/** What names persons below the folder for results, and was written for a day to be sent to somebody. */
final class SentOut {

    private static final Set<String> FOLDERS = Set.of("worklists", "packages", "prevention", "evidence", "casework");

    private static final Pattern DAY = Pattern.compile("-(\\d{4}-\\d{2}-\\d{2})(-|\\.)");

    private SentOut() {}

    /** Folders and files of days that are long over. */
    static List<Path> old(Path output, RetentionRules rules, LocalDate asOf) throws IOException {
        List<Path> old = new ArrayList<>();
        for (Path day : below(output)) {
            Optional<LocalDate> round = day(day);
            if (round.isPresent()) {
                for (Path one : below(day.resolve("restricted"))) {
                    if (isOver(one, round.get(), rules, asOf)) {
                        old.add(one);
                    }
                }
            }
        }
        return old;
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static boolean isOver(Path one, LocalDate round, RetentionRules rules, LocalDate asOf) {
        String name = one.getFileName().toString();
        if (name.startsWith("rejects-")) {
            return !ofRejects(name, round).plusDays(rules.setAsideDays()).isAfter(asOf);
        }
        boolean sent = FOLDERS.contains(name) && Files.isDirectory(one) || name.startsWith("evidence-");
        return sent && !round.plusDays(rules.fileDays()).isAfter(asOf);
    }

    /** Workbooks of forms stand with the newest release and have the form's own day in their names. */
    private static LocalDate ofRejects(String name, LocalDate round) {
        Matcher named = DAY.matcher(name);
        return named.find() ? day(named.group(1)).orElse(round) : round;
    }

    private static Optional<LocalDate> day(Path folder) {
        return day(folder.getFileName().toString());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
