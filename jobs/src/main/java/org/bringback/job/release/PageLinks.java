package org.bringback.job.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.delivery.StandingRelease;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.ReleaseParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.render.web.DaysPage;
import org.bringback.render.web.PageLink;
import org.bringback.text.BilingualText;
import org.bringback.text.file.AtomicFile;

/** Where the pages of an output folder find each other. */
public final class PageLinks {

    /** Reports about casework, below {@link ReleaseParameters#CASEWORK}. */
    public static final BilingualText CASEWORK = new BilingualText("การติดตามรายบุคคล", "Casework");

    static final BilingualText PROGRAMMES =
            new BilingualText("รายงานของโครงการด้านการศึกษา", "Reports of education programmes");

    static final String PAGE = "index.html";

    private static final String PUBLISHED = "published";

    private PageLinks() {}

    /** From the page of a cohort's release; empty while nobody sent a worklist, an answer or a problem. */
    static Optional<PageLink> toCasework(Workspace workspace) {
        return hasCasework(workspace)
                ? Optional.of(new PageLink(CASEWORK, "../../" + ReleaseParameters.CASEWORK + "/" + PAGE))
                : Optional.empty();
    }

    /** Whether a state has taken in a form of casework. */
    public static boolean hasCasework(Workspace workspace) {
        return workspace.ledger().submissions().stream()
                .anyMatch(file -> file.kind().has(KindTrait.FORM) && file.outcome() == Submission.Outcome.TAKEN);
    }

    /** From a day's page below another folder to the newest release of the main cohort up to that day. */
    public static Optional<PageLink> toCohort(Path output, LocalDate day) throws IOException {
        return StandingRelease.list(output).stream()
                .map(StandingRelease::asOf)
                .filter(asOf -> !asOf.isAfter(day))
                .max(Comparator.naturalOrder())
                .map(asOf -> new PageLink(
                        new BilingualText("โครงการพาน้องกลับมาเรียน", "Bring students back to school"),
                        "../../../" + asOf + "/" + PUBLISHED + "/" + PAGE));
    }

    /** Names the days that have a release in a page that always is where others' links say. */
    public static void writeDays(BilingualText title, Path folder) throws IOException {
        List<LocalDate> days = Files.isDirectory(folder)
                ? StandingRelease.list(folder).stream()
                        .map(StandingRelease::asOf)
                        .sorted(Comparator.reverseOrder())
                        .toList()
                : List.of();
        Files.createDirectories(folder);
        try (AtomicFile page = AtomicFile.at(folder.resolve(PAGE))) {
            try (Writer out = Files.newBufferedWriter(page.draft())) {
                DaysPage.write(title, days, PUBLISHED + "/" + PAGE, out);
            }
            page.putInPlace();
        }
    }
}
