package org.bringback.job.intake;

import java.io.IOException;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.job.workspace.Workspace;
import org.bringback.source.OpenedFile;
import org.bringback.source.refusal.RefusedFileException;

/** Opens archived files by the layout by which they were read first. */
final class ArchivedFiles {

    private ArchivedFiles() {}

    /**
     * The layout is kept where none was. Forms have one that no settings change.
     *
     * @return to be closed
     */
    static SubmissionFileReader open(Workspace workspace, StoredSubmission file)
            throws IOException, RefusedFileException {
        SubmissionFileReader reader = SubmissionFileReader.open(
                OpenedFile.archived(workspace.archive().get(file.sha256())),
                file.name(),
                file.supplements().isPresent(),
                workspace.referenceContext(),
                workspace.layouts().find(file.id()));
        if (!file.kind().has(KindTrait.FORM)) {
            workspace.layouts().keep(file.id(), reader.layout());
        }
        return reader;
    }
}
