package org.bringback.job.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.delivery.LesserReleaseException;
import org.bringback.delivery.Manifest;
import org.bringback.delivery.Release;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReleaseParameters;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.Workspace;
import org.bringback.programme.EarlierFigures;
import org.bringback.programme.MeasuredIndicators;
import org.bringback.programme.ProgrammeFigures;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.programme.rows.ProgrammePublicationStore;
import org.bringback.reference.ReportWords;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.Programmes;
import org.bringback.render.web.PageLink;
import org.bringback.table.programme.ProgrammeReports;
import org.bringback.table.programme.PublishedCohortStore;
import org.bringback.table.report.Report;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.Sha256;

/**
 * The reports of programmes beside the main cohort, published below {@code programmes} as the main cohort's are: all
 * programmes in one release, named by the newest day of any of their files.
 */
public final class ProgrammeRelease {

    /** What a release was made from, beside it and not in it: a manifest does not give the digests of its inputs. */
    private static final String MADE_FROM = "made-from.sha256";

    /**
     * What is asked for.
     *
     * @param day the last day that files may be about; empty: whatever was taken in
     * @param internal whether the edition without suppression is made too, below {@code restricted}
     * @param replace whether a release that another state made may be replaced, or one that has more
     */
    public record Wish(
            Optional<LocalDate> day, Path output, Set<Language> languages, boolean internal, boolean replace) {}

    private final Workspace workspace;
    private final Wish wish;
    private final Path output;
    private final Progress progress;
    private final List<StoredSubmission> ledger;
    private final DisclosureRules disclosure;
    private final MeasuredIndicators measured = new MeasuredIndicators();
    private final Map<String, List<ProgrammeOverview>> publications = new TreeMap<>();

    public ProgrammeRelease(Workspace workspace, Wish wish, Progress progress) {
        this.workspace = workspace;
        this.wish = wish;
        this.output = wish.output().resolve(ReleaseParameters.PROGRAMMES);
        this.progress = progress;
        this.ledger = workspace.ledger().submissions();
        this.disclosure = DisclosureRules.load(workspace.installation().jobs());
    }

    /** From the page of a cohort's release; empty while no programme has files. */
    static Optional<PageLink> linkFromCohort(Workspace workspace) {
        return workspace.ledger().submissions().stream().anyMatch(ProgrammeRelease::isTaken)
                ? Optional.of(new PageLink(
                        ProgrammeReports.PROGRAMME.names().heading(),
                        "../../" + ReleaseParameters.PROGRAMMES + "/" + PageLinks.PAGE))
                : Optional.empty();
    }

    private static boolean isTaken(StoredSubmission file) {
        return file.kind().has(KindTrait.PROGRAMME) && file.outcome() == Submission.Outcome.TAKEN;
    }

    /**
     * Publishes, unless the release that stands was made from the same files, settings and figures of the main cohort.
     *
     * @return the files published, in the order of their names; none where nothing was
     * @throws SetupException when the folder holds figures of another kind, or another state's release
     */
    public List<Path> publishWhatIsNew() throws IOException {
        Optional<LocalDate> day = newest();
        if (day.isEmpty()) {
            return List.of();
        }
        Optional<Manifest> standing = Release.find(output, day.get());
        boolean same = standing.filter(manifest -> manifest.version().equals(Installation.VERSION))
                .filter(manifest -> workspace.state().id().equals(manifest.state()))
                .isPresent();
        return same && isMadeFromTheSame(day.get()) ? List.of() : publish();
    }

    private boolean isMadeFromTheSame(LocalDate day) throws IOException {
        Path madeFrom = madeFrom(day);
        return Files.exists(madeFrom) && Files.readString(madeFrom).strip().equals(digest(day));
    }

    private Path madeFrom(LocalDate day) throws IOException {
        return Release.restricted(output, day).resolve(MADE_FROM);
    }

    /**
     * Of everything that reports are made from: settings, among them the programmes' YAMLs, files by their content, as a
     * corrected one has the name of the one whose place it takes, and the main cohort's figures.
     */
    private String digest(LocalDate day) {
        String cohort = nation(day)
                .map(table -> table.cohort() + " " + table.asOf() + " r" + table.revision())
                .orElse("");
        String places = Stream.of(Audience.OFFICE, Audience.PUBLIC)
                .map(audience -> new PublishedCohortStore(workspace.database(), audience).find(day))
                .map(found -> found.map(figures -> figures.asOf() + " r" + figures.revision())
                        .orElse(""))
                .collect(Collectors.joining("\n"));
        return Sha256.hex(workspace.installation().fingerprint() + "\n" + cohort + "\n" + places + "\n"
                + files(day)
                        .map(file -> file.listWord() + " " + file.asOf() + " " + file.sha256())
                        .collect(Collectors.joining("\n")));
    }

    /** Publishes in any case; a release that would say the same as the one that stands changes nothing. */
    public List<Path> publish() throws IOException {
        Optional<LocalDate> day = newest();
        if (day.isEmpty()) {
            return List.of();
        }
        ReleaseParameters.requireOwnKind(workspace, wish.output());
        Optional<Manifest> standing = Release.find(output, day.get());
        boolean replace = wish.replace() || ReleaseParameters.isAnotherDemos(workspace, standing);
        ReleaseParameters.requireOwn(workspace, standing, Release.published(output, day.get()), replace);
        Set<Language> languages = languages(standing);
        Release release = Release.open(output, day.get());
        write(release, day.get(), languages);
        try {
            Path published = release.publish(source(day.get(), languages), replace, this::keepPublications)
                    .folder();
            try (Writer out = OwnerOnly.writer(madeFrom(day.get()))) {
                out.write(digest(day.get()) + "\n");
            }
            PageLinks.writeDays(PageLinks.PROGRAMMES, output);
            return files(published);
        } catch (LesserReleaseException e) {
            throw new SetupException(e.problem());
        }
    }

    private Optional<LocalDate> newest() {
        return ledger.stream()
                .filter(ProgrammeRelease::isTaken)
                .map(StoredSubmission::asOf)
                .filter(day -> wish.day().isEmpty() || !day.isAfter(wish.day().get()))
                .max(Comparator.naturalOrder());
    }

    /** Those asked for and those that the standing release has. */
    private Set<Language> languages(Optional<Manifest> standing) {
        Set<String> codes = new TreeSet<>();
        wish.languages().forEach(language -> codes.add(language.code()));
        standing.map(Manifest::printed).ifPresent(printed -> codes.addAll(printed.languages()));
        Set<Language> languages = new TreeSet<>();
        Stream.of(Language.values())
                .filter(language -> codes.contains(language.code()))
                .forEach(languages::add);
        return languages;
    }

    private void write(Release release, LocalDate day, Set<Language> languages) throws IOException {
        progress.begin(new BilingualText("รายงานโครงการ", "reports of programmes"), 0);
        new RejectWorkbooks(workspace, day).write(newestFiles(day), release.restricted());
        ProgrammeFiles files = new ProgrammeFiles(workspace, languages, PageLinks.toCohort(wish.output(), day));
        for (String name : List.of(Audience.OFFICE, Audience.PUBLIC)) {
            Audience audience = disclosure.audience(name);
            if (audience.isGiven(day)) {
                boolean office = name.equals(Audience.OFFICE);
                files.write(
                        reports(day, name, OptionalInt.of(audience.minimum()), Optional.empty()),
                        office ? release.staging() : release.staging(name),
                        office);
            }
        }
        if (wish.internal()) {
            files.write(
                    reports(day, Audience.OFFICE, OptionalInt.empty(), Optional.of(disclosure.internal())),
                    release.restricted("internal"),
                    false);
        }
        new DoubtfulRowFiles(workspace, ledger, day, measured)
                .write(programmes().list(), release.restricted());
    }

    /** @param audience whose figures of the main cohort are shown */
    private List<Report> reports(LocalDate day, String audience, OptionalInt minimum, Optional<BilingualText> edition) {
        ProgrammeOverview.Basis basis = new ProgrammeOverview.Basis(
                ledger,
                workspace.database(),
                new PublishedCohortStore(workspace.database(), audience),
                minimum,
                measured,
                programme -> minimum.isPresent()
                        ? new EarlierFigures(given(audience).earlier(programme))
                        : EarlierFigures.none());
        List<ProgrammeOverview> overviews = new ArrayList<>();
        for (Programme programme : programmes().list()) {
            ProgrammeFigures.newestDay(programme, ledger, day)
                    .ifPresent(own -> overviews.add(ProgrammeOverview.of(programme, own, basis)));
        }
        if (minimum.isPresent()) {
            publications.put(audience, List.copyOf(overviews));
        }
        return new ProgrammeReports(new ProgrammeReports.Input(
                        overviews,
                        nation(day),
                        day,
                        ReportWords.load(workspace.installation().templates()),
                        disclosure,
                        minimum,
                        workspace.banner(edition)))
                .make();
    }

    private ProgrammePublicationStore given(String audience) {
        return new ProgrammePublicationStore(workspace.database(), audience);
    }

    /** What was printed cannot be taken back: later releases have to know it. */
    private void keepPublications() throws IOException {
        publications.forEach((audience, overviews) -> overviews.forEach(
                overview -> given(audience).add(overview.programme().id(), EarlierFigures.given(overview))));
        new StateJournal(workspace.state()).recordPublications();
    }

    private Programmes programmes() {
        return Programmes.load(workspace.installation().jobs(), workspace.referenceContext());
    }

    /** The main cohort's cases at its newest day up to this one. */
    private Optional<StatusTable> nation(LocalDate day) {
        return workspace.referenceContext().reference().cohorts().list().stream()
                .sorted(Comparator.comparing(Cohort::id).reversed())
                .map(workspace::tables)
                .flatMap(tables -> nation(tables, day).stream())
                .findFirst();
    }

    private static Optional<StatusTable> nation(CohortTables tables, LocalDate day) {
        return tables.dates().stream()
                .filter(date -> !date.isAfter(day))
                .max(Comparator.naturalOrder())
                .flatMap(date -> tables.nation().cases(date, Optional.empty()));
    }

    private Manifest.Source source(LocalDate day, Set<Language> languages) {
        return new Manifest.Source(
                Installation.VERSION,
                workspace.state().id(),
                workspace.synthetic().orElse(false),
                new Manifest.Printed(
                        ProgrammeReports.KINDS.stream()
                                .map(kind -> kind.names().level())
                                .toList(),
                        languages.stream().map(Language::code).toList(),
                        Collections.unmodifiableSortedMap(new TreeMap<>())),
                inputs(day));
    }

    private List<Manifest.Input> inputs(LocalDate day) {
        return files(day).map(ReleaseStep::input).toList();
    }

    private Stream<StoredSubmission> files(LocalDate day) {
        return ledger.stream()
                .filter(ProgrammeRelease::isTaken)
                .filter(file -> !file.asOf().isAfter(day));
    }

    /** Of every table the one that counts. */
    private List<StoredSubmission> newestFiles(LocalDate day) {
        SortedMap<String, StoredSubmission> newest = new TreeMap<>();
        Comparator<StoredSubmission> order =
                Comparator.comparing(StoredSubmission::asOf).thenComparing(StoredSubmission::id);
        files(day).forEach(file -> newest.merge(file.listWord(), file, BinaryOperator.maxBy(order)));
        return List.copyOf(newest.values());
    }

    private static List<Path> files(Path published) throws IOException {
        try (Stream<Path> files = Files.walk(published)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
