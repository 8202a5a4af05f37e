package org.bringback.job.identity;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bringback.identity.decision.PortableDecision;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.identity.review.DecisionImportResult;
import org.bringback.identity.review.DecisionMerge;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.json.Json;

/** People's decisions, out of a state and into another that has taken the same files in. */
public final class DecisionTransfer {

    private final Workspace workspace;

    public DecisionTransfer(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What became of a file of decisions.
     *
     * @param waiting decisions about files that this state has not taken in
     * @param missing the names of those files
     */
    public record Result(DecisionImportResult decided, int waiting, NavigableSet<String> missing) {}

    /**
     * Writes the decisions that stand, of all cohorts.
     *
     * @return how many
     */
    public int write(Path file) throws IOException {
        Map<Long, StoredSubmission> files =
                workspace.ledger().submissions().stream().collect(Collectors.toMap(StoredSubmission::id, one -> one));
        int written = 0;
        try (Writer lines = OwnerOnly.writer(file)) {
            for (CohortId cohort : cohorts()) {
                for (ReviewDecision one : new ReviewDecisionStore(workspace.database(), cohort).standing()) {
                    PortableDecision line =
                            PortableDecision.of(cohort.value(), one, row(files, one.left()), row(files, one.right()));
                    lines.write(Json.oneLine(line) + "\n");
                    written++;
                }
            }
        }
        return written;
    }

    private List<CohortId> cohorts() {
        return workspace.referenceContext().reference().cohorts().list().stream()
                .map(Cohort::id)
                .toList();
    }

    private static PortableDecision.Row row(Map<Long, StoredSubmission> files, RowKey key) {
        StoredSubmission file = Optional.ofNullable(files.get(key.submission())).orElseThrow();
        return new PortableDecision.Row(
                file.fileName(),
                file.kind().code(),
                file.listWord(),
                file.asOf().toString(),
                file.sha256(),
                key.row());
    }

    /** Takes what {@link #write} wrote; what is about files that are not here waits, and nothing is taken twice. */
    public Result take(Path file) throws IOException {
        Location location = Location.of(file.getFileName().toString());
        List<PortableDecision> lines;
        try {
            lines = read(file);
        } catch (IllegalArgumentException e) {
            return refused(List.of(Notice.of(NoticeCode.NO_REVIEW, location)));
        }
        Map<String, StoredSubmission> here = workspace.ledger().submissions().stream()
                .filter(one ->
                        one.outcome() == Submission.Outcome.TAKEN || one.outcome() == Submission.Outcome.REPLACED)
                .collect(Collectors.toMap(DecisionTransfer::name, Function.identity(), (one, other) -> one));
        NavigableSet<String> missing = new TreeSet<>();
        Map<String, List<ReviewDecision>> byCohort = new LinkedHashMap<>();
        int waiting = 0;
        for (PortableDecision line : lines) {
            Optional<RowKey> left = key(here, line.left(), missing);
            Optional<RowKey> right = key(here, line.right(), missing);
            if (left.isPresent() && right.isPresent()) {
                byCohort.computeIfAbsent(line.cohort(), cohort -> new ArrayList<>())
                        .add(line.about(left.get(), right.get()));
            } else {
                waiting++;
            }
        }
        return new Result(append(byCohort, location), waiting, missing);
    }

    private static Result refused(List<Notice> notices) {
        return new Result(DecisionImportResult.refused(notices), 0, new TreeSet<>());
    }

    private static List<PortableDecision> read(Path file) throws IOException {
        List<PortableDecision> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                PortableDecision read = Json.readLine(line, PortableDecision.class);
                if (read == null || read.left() == null || read.right() == null) {
                    throw new IllegalArgumentException("no decision");
                }
                lines.add(read);
            }
        }
        return lines;
    }

    private static String name(StoredSubmission file) {
        return file.sha256() + " " + file.kind().code() + " " + file.listWord() + " " + file.asOf();
    }

    private static Optional<RowKey> key(
            Map<String, StoredSubmission> here, PortableDecision.Row row, NavigableSet<String> missing) {
        String name = row.sha256() + " " + row.kind() + " " + row.list() + " " + LocalDate.parse(row.asOf());
        StoredSubmission file = here.get(name);
        if (file == null) {
            missing.add(row.file());
            return Optional.empty();
        }
        return Optional.of(new RowKey(file.id(), row.row()));
    }

    private DecisionImportResult append(Map<String, List<ReviewDecision>> byCohort, Location location)
            throws IOException {
        IdentityService identityService = new IdentityService(workspace);
        Map<CohortId, DecisionImportResult> checked = new LinkedHashMap<>();
        for (CohortId cohort : cohorts()) {
            List<ReviewDecision> decisions = byCohort.getOrDefault(cohort.value(), List.of());
            DecisionImportResult result = new DecisionMerge(identityService.reviews(cohort)).check(decisions, location);
            if (result.isRefused()) {
                return result;
            }
            checked.put(cohort, result);
        }
        List<ReviewDecision> all = new ArrayList<>();
        int alreadySo = 0;
        for (Map.Entry<CohortId, DecisionImportResult> one : checked.entrySet()) {
            new ReviewDecisionStore(workspace.database(), one.getKey())
                    .append(one.getValue().decisions());
            all.addAll(one.getValue().decisions());
            alreadySo += one.getValue().alreadySo();
        }
        new StateJournal(workspace.state()).record();
        return new DecisionImportResult(List.of(), List.copyOf(all), alreadySo, 0, false);
    }
}
