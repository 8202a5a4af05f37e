package org.bringback.cli.output;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bringback.job.FileLine;
import org.bringback.job.RunSummary;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** Files of the inbox whose names say nothing. */
final class IgnoredFiles {

    /** Endings of files that may hold an export, packed or not. */
    private static final Pattern DATA = Pattern.compile("(?i).*\\.(csv|tsv|txt|xlsx|xls|gz|zip)", Pattern.DOTALL);

    private IgnoredFiles() {}

    /** The first of them that may hold data, in one line. */
    static String thatMayHoldData(RunSummary summary) {
        return list(summary).stream()
                .filter(file -> DATA.matcher(file).matches())
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    /** All, without those that seem to be missing exports, and those that Excel puts beside open workbooks. */
    static List<String> list(RunSummary summary) {
        Set<String> renamed = renamed(summary);
        return summary.files().stream()
                .filter(file -> file.fate() == FileLine.Fate.IGNORED)
                .map(FileLine::file)
                .filter(file -> !renamed.contains(file) && !file.startsWith("~$"))
                .toList();
    }

    /** How many more there are; empty where all are told. */
    static Optional<BilingualText> passedOver(RunSummary summary) {
        long more = summary.inbox().passedOver();
        return more == 0
                ? Optional.empty()
                : Optional.of(new BilingualText(
                        "และอีก " + FigureFormat.grouped(more)
                                + " ไฟล์ในกล่องรับไฟล์ที่ชื่อไม่บอกว่าเป็นข้อมูลใด ให้ย้ายออกจากกล่องรับไฟล์",
                        "and " + FigureFormat.grouped(more)
                                + " more files in the inbox whose names say nothing: move them elsewhere"));
    }

    /** Those that seem to be exports under a wrong name. */
    static Set<String> renamed(RunSummary summary) {
        return summary.lists().stream()
                .flatMap(list -> list.perhaps().stream())
                .map(RunSummary.Rename::file)
                .collect(Collectors.toSet());
    }
}
