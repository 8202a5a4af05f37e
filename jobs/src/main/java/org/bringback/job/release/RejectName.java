package org.bringback.job.release;

import java.nio.file.Path;
import java.util.List;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;

/**
 * How workbooks of rejected rows are named: {@code rejects-<list>.xlsx}, and of forms, which belong to other days than the
 * release, {@code rejects-<list>-<kind>-<day>.xlsx}. A further one of the name is numbered, before parts of too many rows.
 */
final class RejectName {

    private static final String PREFIX = "rejects-";

    private RejectName() {}

    /** @param given names before it, to which it is added */
    static String of(StoredSubmission file, List<String> given) {
        String name = PREFIX
                + file.listWord()
                + (file.kind().has(KindTrait.FORM) ? "-" + file.kind().word() + "-" + file.asOf() : "");
        long before = given.stream().filter(name::equals).count();
        given.add(name);
        return name + (before == 0 ? "" : "-" + (before + 1));
    }

    static Path part(Path folder, String name, int part) {
        return folder.resolve(name + (part == 1 ? "" : "-part" + part) + ".xlsx");
    }

    static boolean isOne(String name) {
        return name.startsWith(PREFIX) && name.endsWith(".xlsx");
    }

    static boolean isOfForm(String name) {
        return name.matches(PREFIX + ".+-[a-z]+-\\d{4}-\\d{2}-\\d{2}(-\\d{1,6})?(-part\\d{1,6})?\\.xlsx");
    }
}
