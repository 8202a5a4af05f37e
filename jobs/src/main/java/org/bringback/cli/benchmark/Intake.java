package org.bringback.cli.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.intake.FileName;
import org.bringback.intake.IntakeReading;
import org.bringback.intake.IntakeRules;
import org.bringback.intake.RawRow;
import org.bringback.intake.RowOutcome;
import org.bringback.intake.Submission;
import org.bringback.intake.SubmissionStore;
import org.bringback.source.RefusedFileException;
import org.bringback.source.SourceFiles;

/** One file taken in on one thread, in the steps and transactions of a night but without Spring Batch around them. */
record Intake(IntakeRules country, Path file, FileName name, String sha256) {

    /** As many as a night stores at once. */
    static final int ROWS_A_TRANSACTION = 5000;

    static Intake of(Path file, IntakeRules country) throws RefusedFileException {
        FileName name = FileName.parse(file.getFileName().toString(), country.agencies());
        return new Intake(country, file, name, SourceFiles.sha256(file));
    }

    /** Read and understood, and then forgotten; the rows seen. */
    long classify() throws IOException, RefusedFileException {
        try (IntakeReading reading = IntakeReading.open(file, name, country)) {
            for (RawRow row = reading.next(); row != null; row = reading.next()) {
                reading.classify(row);
            }
            return reading.seen();
        }
    }

    /** Read, understood and stored; the rows seen, all of them accounted for. */
    long store(DataSource database) throws IOException, RefusedFileException {
        SubmissionStore store = new SubmissionStore(database);
        try (IntakeReading reading = IntakeReading.open(file, name, country)) {
            long submission = store.begin(submission(reading.isSynthetic())).id();
            List<RowOutcome> chunk = new ArrayList<>(ROWS_A_TRANSACTION);
            for (RawRow row = reading.next(); row != null; row = reading.next()) {
                chunk.add(reading.classify(row));
                if (chunk.size() == ROWS_A_TRANSACTION) {
                    store.write(submission, chunk);
                    chunk.clear();
                }
            }
            store.write(submission, chunk);
            store.finish(submission, reading.seen(), reading.warnings());
            return reading.seen();
        }
    }

    private Submission submission(boolean synthetic) throws IOException {
        return new Submission(
                sha256,
                name,
                country.reference().cohorts().find(name.asOf()).map(cohort -> cohort.id()),
                Files.size(file),
                synthetic,
                Optional.empty());
    }
}
