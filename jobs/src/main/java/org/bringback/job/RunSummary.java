package org.bringback.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.identity.resolution.UnlikelyGroup;
import org.bringback.job.intake.Inbox;
import org.bringback.notice.Notice;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;

/**
 * What a run did, for the closing summary.
 *
 * @param asOf the day the figures are about; empty when nothing at all was found
 * @param nothingNew whether everything had been done before
 * @param inbox whether it holds nothing at all, or files that are only counted
 * @param files every other file of the inbox
 * @param lists every list that is expected
 * @param breakdownsWithheld whether breakdowns were left out of the release because they would have told too much
 * @param rejectsWithheld files whose rejected rows could not be written out
 * @param releaseWithheld why nothing was published, where that is so
 * @param waiting days whose releases print figures that were restated since: they have to be published again
 * @param damaged days whose releases were passed over, as their manifests are missing or cannot be read
 * @param unlikely groups of records that are too large to be one person
 * @param outputs the files published, in the order of their names
 * @param undelivered what of the deliveries after the release somebody has to look at
 */
public record RunSummary(
        Optional<LocalDate> asOf,
        boolean nothingNew,
        Inbox.Extent inbox,
        List<FileLine> files,
        List<ListLine> lists,
        boolean breakdownsWithheld,
        List<String> rejectsWithheld,
        Optional<BilingualText> releaseWithheld,
        List<LocalDate> waiting,
        List<LocalDate> damaged,
        List<LocalDate> publishedAgain,
        List<UnlikelyGroup> unlikely,
        long pairsInReview,
        List<Path> outputs,
        List<BilingualText> undelivered) {

    /** Of what came in alone, where nothing was counted or published. */
    static RunSummary ofFiles(
            Optional<LocalDate> asOf,
            boolean nothingNew,
            Inbox.Extent inbox,
            List<FileLine> files,
            List<ListLine> lists) {
        return new RunSummary(
                asOf,
                nothingNew,
                inbox,
                files,
                lists,
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of());
    }

    /** The same with further files published. */
    RunSummary with(List<Path> more) {
        return changed(
                nothingNew && more.isEmpty(),
                files,
                Stream.concat(outputs.stream(), more.stream()).toList(),
                undelivered);
    }

    /** The same with what came of the deliveries after it. */
    public RunSummary withUndelivered(List<BilingualText> problems) {
        return changed(nothingNew, files, outputs, problems);
    }

    /** The same with files that were refused before anything of them could be looked at. */
    public RunSummary withRefused(List<Notice> refused) {
        Stream<FileLine> lines = refused.stream()
                .map(notice -> FileLine.without(notice.location().file(), FileLine.Fate.REFUSED, List.of(notice)));
        return changed(nothingNew, Stream.concat(files.stream(), lines).toList(), outputs, undelivered);
    }

    private RunSummary changed(
            boolean nothing, List<FileLine> given, List<Path> published, List<BilingualText> problems) {
        return new RunSummary(
                asOf,
                nothing,
                inbox,
                given,
                lists,
                breakdownsWithheld,
                rejectsWithheld,
                releaseWithheld,
                waiting,
                damaged,
                publishedAgain,
                unlikely,
                pairsInReview,
                published,
                problems);
    }

    /**
     * One list.
     *
     * @param snapshot the day of the figures that count for it: the run's, or an earlier one carried forward
     * @param timeliness how old these figures are
     * @param perhaps a file that seems to be its export under a wrong name, where it is missing
     */
    public record ListLine(
            ListId list,
            Optional<LocalDate> snapshot,
            int revision,
            long persons,
            long duplicates,
            long inReview,
            Optional<Rename> perhaps,
            Timeliness timeliness) {}

    /** What a file of the inbox should be named. */
    public record Rename(String file, String to) {}

    /** Whether a file was refused or withheld, a part of the release, or the joining of records. */
    public boolean anyWithheld() {
        return breakdownsWithheld
                || !rejectsWithheld.isEmpty()
                || releaseWithheld.isPresent()
                || !waiting.isEmpty()
                || !damaged.isEmpty()
                || !unlikely.isEmpty()
                || !undelivered.isEmpty()
                || files.stream()
                        .anyMatch(
                                file -> file.fate() == FileLine.Fate.REFUSED || file.fate() == FileLine.Fate.WITHHELD);
    }

    /** Whether an expected list has no figures of the day, or too old ones, or nobody sent anything. */
    public boolean anyMissing() {
        return inbox.empty().isPresent() || lists.stream().anyMatch(list -> isAsked(list) || isOverdue(list));
    }

    /** Whether a list has no figures of the day, though they should be there by now. */
    public boolean isAsked(ListLine list) {
        return isMissing(list) && list.timeliness().level() != Timeliness.Level.NOT_DUE;
    }

    /** Whether its figures are so old that a night has to say so. */
    public static boolean isOverdue(ListLine list) {
        return list.timeliness().level() == Timeliness.Level.OVERDUE;
    }

    /** Whether a list has no figures of the day. */
    public boolean isMissing(ListLine list) {
        return list.snapshot().isEmpty() || !list.snapshot().equals(asOf);
    }

    /** The files published that are read first; empty where nothing is. */
    public Optional<Path> page() {
        return outputs.stream().filter(path -> path.endsWith("index.html")).findFirst();
    }

    /** The whole path of the folder beside the files published, for what names persons; empty where nothing is published. */
    public Optional<Path> restricted() {
        return page().map(page -> page.toAbsolutePath().normalize())
                .map(page -> page.resolveSibling("..").resolve("restricted").normalize());
    }
}
