package org.bringback.job.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.reference.agency.ListId;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What a partition needs to know about its file, as texts in the execution context, so that a restart needs nothing but
 * the archive.
 */
public record SubmissionPartition(String sha256, FileName name, long bytes, Optional<String> supplements) {

    public static SubmissionPartition of(InboxDecision.Take take, long bytes) {
        return new SubmissionPartition(take.file().sha256(), take.name(), bytes, take.supplements());
    }

    /** A name that sorts registers first, which are packed and far larger than they look, then files by size. */
    public String partitionName() {
        int rank = name.kind() == SubmissionKind.REGISTER ? 0 : 1;
        return String.format(Locale.ROOT, "%d-%016x-%s", rank, Long.MAX_VALUE - bytes, sha256.substring(0, 16));
    }

    public ExecutionContext context() {
        ExecutionContext context = new ExecutionContext();
        context.putString("sha256", sha256);
        context.putString("kind", name.kind().name());
        context.putString("list", name.listWord());
        context.putString("as_of", name.asOf().toString());
        context.putString("name", name.name());
        context.putLong("bytes", bytes);
        context.putString("supplements", supplements.orElse(""));
        return context;
    }

    public static SubmissionPartition from(ExecutionContext context) {
        String list = context.getString("list");
        FileName name = new FileName(
                SubmissionKind.valueOf(context.getString("kind")),
                list.equals(FileName.ALL) ? Optional.empty() : Optional.of(new ListId(list)),
                LocalDate.parse(context.getString("as_of")),
                context.getString("name"));
        String supplements = context.getString("supplements");
        return new SubmissionPartition(
                context.getString("sha256"),
                name,
                context.getLong("bytes"),
                supplements.isEmpty() ? Optional.empty() : Optional.of(supplements));
    }
}
