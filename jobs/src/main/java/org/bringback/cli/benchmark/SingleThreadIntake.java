package org.bringback.cli.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.store.SubmissionStore;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.Submission;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.source.SourceFiles;
import org.bringback.source.refusal.RefusedFileException;

/** One file taken in on one thread, in the steps and transactions of a night but without Spring Batch around them. */
record SingleThreadIntake(ReferenceContext referenceContext, Path file, FileName name, String sha256) {

    /** As many as a night stores at once. */
    static final int ROWS_A_TRANSACTION = 5000;

    static SingleThreadIntake of(Path file, ReferenceContext referenceContext) throws RefusedFileException {
        FileName name = FileName.parse(file.getFileName().toString(), referenceContext.agencies());
        return new SingleThreadIntake(referenceContext, file, name, SourceFiles.sha256(file));
    }

    /** Read and understood, and then forgotten; the rows seen. */
    long classify() throws IOException, RefusedFileException {
        try (SubmissionFileReader reader = SubmissionFileReader.open(file, name, referenceContext)) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                reader.classify(row);
            }
            return reader.seen();
        }
    }

    /** Read, understood and stored; the rows seen, all of them accounted for. */
    long store(DataSource database) throws IOException, RefusedFileException {
        SubmissionStore store = new SubmissionStore(database);
        try (SubmissionFileReader reader = SubmissionFileReader.open(file, name, referenceContext)) {
            long submission =
                    store.begin(submission(reader.synthetic().orElse(false))).id();
            List<RowOutcome> chunk = new ArrayList<>(ROWS_A_TRANSACTION);
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                chunk.add(reader.classify(row));
                if (chunk.size() == ROWS_A_TRANSACTION) {
                    store.write(submission, chunk);
                    chunk.clear();
                }
            }
            store.write(submission, chunk);
            store.finish(submission, reader.seen(), reader.warnings());
            return reader.seen();
        }
    }

    private Submission submission(boolean synthetic) throws IOException {
        return new Submission(
                sha256,
                name,
                referenceContext.reference().cohorts().find(name.asOf()).map(cohort -> cohort.id()),
                Files.size(file),
                synthetic,
                Optional.empty());
    }
}
