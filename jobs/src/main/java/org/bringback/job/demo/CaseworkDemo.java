package org.bringback.job.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.casework.CaseFinding;
import org.bringback.casework.ReferralRefusal;
import org.bringback.job.JobFailedException;
import org.bringback.job.NightlyRequest;
import org.bringback.job.NightlyRun;
import org.bringback.job.RunSummary;
import org.bringback.job.casework.AreaCheck;
import org.bringback.job.casework.CaseworkDay;
import org.bringback.job.casework.CaseworkRelease;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.casework.Forwarding;
import org.bringback.job.casework.Problems;
import org.bringback.job.casework.WorklistFiles;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.job.workspace.Workspace;
import org.bringback.samples.casework.CaseworkCountry;
import org.bringback.samples.casework.CaseworkTruth;
import org.bringback.samples.casework.CaseworkTruth.Figure;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.text.BilingualText;
import org.bringback.text.file.OwnerOnly;

/**
 * One round of casework in the synthetic country, from worklists to closed cases: schools, an agency, a registration office
 * and the centre fill in what was sent to them, a night takes it in, and every figure is held against what they know.
 */
public final class CaseworkDemo {

    private static final String PARTNER = "msdhs";
    private static final String OFFICE = "registration";
    private static final String CENTRE = "centre:all";
    private static final String PASSWORD = "DemoPassword2565";

    private final Workspace workspace;
    private final Path output;
    private final Progress progress;

    public CaseworkDemo(Workspace workspace, Path output, Progress progress) {
        this.workspace = workspace;
        this.output = output;
        this.progress = progress;
    }

    /** A figure of the reports beside the one that those know who made the files. */
    public record Compared(Figure figure, long counted, long known) {}

    /**
     * What came of the round.
     *
     * @param withheld whether the night did not take some file
     */
    public record Outcome(LocalDate asOf, List<Compared> figures, CaseworkRelease.Published reports, boolean withheld) {

        /** How many figures are not the ones that are known. */
        public long wrong() {
            return figures.stream().filter(one -> one.counted() != one.known()).count();
        }
    }

    /** @param round the day of the worklists: the country's last one */
    public Outcome run(LocalDate round, ReportSelection selection) throws IOException, JobFailedException {
        progress.begin(new BilingualText("ติดตามรายบุคคล", "casework"), 0);
        Path folder = OwnerOnly.folder(output.resolve("demo-casework"));
        Path inbox = emptied(folder.resolve("inbox"));
        Path password = OwnerOnly.file(folder.resolve("password.txt"));
        Files.writeString(password, PASSWORD + "\n");
        LocalDate asOf = round.plusDays(CaseworkCountry.LAST_DAY);
        CaseworkService service = CaseworkService.of(workspace);
        Map<Figure, Long> before = figures(service.day(asOf));

        CaseworkTruth truth = CaseworkCountry.answer(sent(round, password), inbox);
        new Forwarding(workspace, service).revoke(truth.toRevoke(), round.plusDays(CaseworkCountry.DAY_OF_REVOKING));
        RunSummary night = new NightlyRun(workspace, progress, Optional.of(password))
                .run(new NightlyRequest(
                        inbox, Optional.of(round), Optional.of(Duration.ZERO), output, selection, Set.of(), false));

        CaseworkService after = CaseworkService.of(workspace);
        CaseworkDay day = after.day(asOf);
        Map<Figure, Long> now = figures(day);
        CaseworkRelease.Published reports = new CaseworkRelease(
                        workspace, after, day, new AreaCheck(workspace, after).completeness(day))
                .publish(selection.languages(), output);
        Report centre = reports.internal().get(0);
        now.put(Figure.PROBLEMS_OPEN, cell(centre, "problems", "TOTAL", "problems_open"));
        now.put(Figure.PROBLEMS_ENDED, cell(centre, "problems", "TOTAL", "problems_ended"));
        List<Compared> compared = new ArrayList<>();
        truth.figures()
                .forEach((figure, known) -> compared.add(
                        new Compared(figure, now.getOrDefault(figure, 0L), before.getOrDefault(figure, 0L) + known)));
        return new Outcome(asOf, compared, reports, night.anyWithheld());
    }

    private static Path emptied(Path folder) throws IOException {
        OwnerOnly.folder(folder);
        for (Path file : files(folder, "")) {
            Files.delete(file);
        }
        return folder;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    /** The package goes first, so that who was handed over is on no school's worklist. */
    private CaseworkCountry.Sent sent(LocalDate round, Path password) throws IOException {
        CaseworkService service = CaseworkService.of(workspace);
        Path packets = new Forwarding(workspace, service)
                .send(PARTNER, round, password, output)
                .folder()
                .orElseThrow(() -> new IllegalStateException("the synthetic country has nothing to forward"));
        WorklistFiles.write(
                workspace,
                service,
                service.day(round),
                WorklistFiles.definitions(workspace.installation().jobs()).stream()
                        .filter(definition -> definition.name().equals("school"))
                        .toList(),
                output);
        Path query = new Forwarding(workspace, service)
                .send(OFFICE, round, password, output)
                .folder()
                .orElseThrow(() -> new IllegalStateException("the synthetic country has nobody to ask for"));
        Path problems = new Problems(workspace).write(round, CENTRE, output).folder();
        return new CaseworkCountry.Sent(
                round,
                files(packets.resolveSibling("..").normalize().resolve("worklists/school"), ".xlsx"),
                files(packets, "-package.xlsx").get(0),
                PASSWORD,
                files(packets, "-receipt.xlsx").get(0),
                files(query, "-package.xlsx").get(0),
                files(problems, CENTRE.replace(':', '-') + ".xlsx").get(0));
    }

    /** Those that reports have are taken from the report itself. */
    private Map<Figure, Long> figures(CaseworkDay day) {
        Report centre = centre(day);
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.CLOSED, cell(centre, "status", "TOTAL", "closed"));
        figures.put(Figure.FIRST_CONTACTS, cell(centre, "days", "CONTACT", "cases_so_far"));
        figures.put(Figure.ENROLLED, cell(centre, "days", "ENROLMENT", "cases_so_far"));
        for (Figure result : List.of(Figure.STILL_THERE, Figure.LEFT_AGAIN, Figure.UNKNOWN)) {
            figures.put(result, cell(centre, "follow-ups", result.name(), "times"));
        }
        figures.put(Figure.SENT, cell(centre, "referrals", PARTNER, "sent"));
        figures.put(Figure.ANSWERED_IN_TIME, cell(centre, "referrals", PARTNER, "in_time"));
        figures.put(Figure.HELD, cell(centre, "referrals", PARTNER, "held"));
        figures.put(Figure.REJECTED, cell(centre, "referrals", PARTNER, "rejected"));
        figures.put(Figure.GIVEN_BACK, cell(centre, "referrals", PARTNER, "given_back"));
        figures.put(Figure.ENDED, cell(centre, "referrals", PARTNER, "ended"));
        figures.put(Figure.REGISTRY_ASKED, cell(centre, "referrals", OFFICE, "sent"));
        figures.put(Figure.REGISTRY_ANSWERED, cell(centre, "referrals", OFFICE, "in_time"));
        figures.put(Figure.COPIES_THAT_DIFFER, findings(day, CaseFinding.Kind.COPIES_DIFFER));
        figures.put(Figure.NAMES_CHANGED, findings(day, CaseFinding.Kind.NAME_CHANGED));
        figures.put(Figure.STATUS_DIFFERS, findings(day, CaseFinding.Kind.STATUS_DIFFERS));
        figures.put(Figure.ANSWERS_SAID_TWICE, refusals(day, ReferralRefusal.SAID_TWICE));
        figures.put(Figure.ANSWERS_TO_REVOKED, refusals(day, ReferralRefusal.REVOKED));
        return figures;
    }

    private Report centre(CaseworkDay day) {
        return CaseworkRelease.internalCentre(workspace, CaseworkService.of(workspace), day);
    }

    private static long cell(Report report, String topic, String row, String column) {
        return report.find(topic)
                .flatMap(table -> table.find(row, column))
                .flatMap(ReportCell::number)
                .orElseThrow(() -> new IllegalStateException("the report has no " + topic + "/" + row + "/" + column))
                .longValueExact();
    }

    private static long findings(CaseworkDay day, CaseFinding.Kind kind) {
        return day.findings().stream().filter(one -> one.kind() == kind).count();
    }

    private static long refusals(CaseworkDay day, ReferralRefusal why) {
        return day.referralFindings().stream().filter(one -> one.why() == why).count();
    }
}
