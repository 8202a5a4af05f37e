package org.bringback.cli.output;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.bringback.job.FileLine;
import org.bringback.job.RunSummary;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/** What became of the files and rows of a run, all of them in one line. */
final class FileTotals {

    /** Of files whose rows count, or would if fewer were set aside: those have a workbook of what was not taken. */
    private static final Set<FileLine.Fate> WITH_ROWS =
            EnumSet.of(FileLine.Fate.TAKEN, FileLine.Fate.KNOWN, FileLine.Fate.WITHHELD);

    private FileTotals() {}

    static BilingualText of(RunSummary summary) {
        List<FileLine> files = summary.files();
        long more = summary.inbox().passedOver();
        return new BilingualText(
                        "ไฟล์: " + fates(files, more, Language.THAI) + " แถว: รับ %,d ไม่รับ %,d พักไว้ %,d",
                        "files: " + fates(files, more, Language.ENGLISH)
                                + "; rows: %,d accepted, %,d rejected, %,d quarantined")
                .map(text -> String.format(
                        Locale.ROOT,
                        text,
                        sum(files, FileLine::accepted),
                        sum(files, FileLine::rejected),
                        sum(files, FileLine::quarantined)))
                .join(takenSince(sum(files, FileLine::takenSince)))
                .join(asideRows(summary));
    }

    /** Of a file the counts stay those of the night that read it, whatever came back since. */
    private static BilingualText takenSince(long rows) {
        return rows == 0
                ? new BilingualText("", "")
                : new BilingualText(
                        String.format(Locale.ROOT, " ในจำนวนนี้แก้ไขและรับแล้ว %,d", rows),
                        String.format(Locale.ROOT, ", %,d of these corrected and taken since", rows));
    }

    /** Where the rows are that their offices have to correct. */
    private static BilingualText asideRows(RunSummary summary) {
        boolean any = summary.files().stream()
                .filter(file -> WITH_ROWS.contains(file.fate()))
                .filter(FileLine::givenBack)
                .anyMatch(file -> file.aside() > 0);
        return summary.restricted()
                .filter(folder -> any)
                .flatMap(FileTotals::rejects)
                .map(path -> new BilingualText(" (แถวใด เพราะเหตุใด: " + path + ")", " (which and why: " + path + ")"))
                .orElse(new BilingualText("", ""));
    }

    /**
     * What can be opened: the workbook, or the folder of several. None where the day has none, as those of an earlier
     * day's file lie elsewhere, and retention removes old ones.
     */
    private static Optional<Path> rejects(Path restricted) {
        String[] workbooks = restricted.toFile().list((folder, name) -> name.startsWith("rejects-"));
        return workbooks == null || workbooks.length == 0
                ? Optional.empty()
                : Optional.of(workbooks.length == 1 ? restricted.resolve(workbooks[0]) : restricted);
    }

    private static String fates(List<FileLine> files, long more, Language language) {
        return Arrays.stream(FileLine.Fate.values())
                .flatMap(fate -> count(files, fate == FileLine.Fate.IGNORED ? more : 0, fate, language).stream())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> count(List<FileLine> files, long more, FileLine.Fate fate, Language language) {
        long count = more + files.stream().filter(file -> file.fate() == fate).count();
        String word = RunSummaryText.fate(fate).in(language);
        return count == 0
                ? Optional.empty()
                : Optional.of(language == Language.THAI ? word + " " + count : count + " " + word);
    }

    private static long sum(List<FileLine> files, ToLongFunction<FileLine> count) {
        return files.stream().mapToLong(count).sum();
    }
}
