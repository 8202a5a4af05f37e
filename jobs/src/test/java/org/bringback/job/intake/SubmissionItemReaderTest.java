package org.bringback.job.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.bringback.cli.Countries;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class SubmissionItemReaderTest {

    @TempDir
    Path folder;

    @Test
    void noRowOfADamagedCopyIsRead() throws Exception {
        Path export = Countries.clean().resolve("export-nfe-2022-05-31.csv");
        Path jobs = Countries.HOME.resolve("jobs");
        ReferenceData data = ReferenceData.load(jobs);
        ReferenceContext reference = new ReferenceContext(data, Agencies.load(jobs, data.statuses()));
        try (State state = State.open(folder)) {
            Workspace workspace = new Workspace(new Installation(Countries.HOME), state, reference);
            String sha256 = Sha256.hex(export);
            FileName name = FileName.parse(export.getFileName().toString(), reference.agencies());
            long id = workspace
                    .submissions()
                    .begin(new Submission(sha256, name, Optional.empty(), Files.size(export), true, Optional.empty()))
                    .id();
            Path kept = Files.createDirectories(folder.resolve("archive")).resolve(sha256);
            Files.copy(export, kept);
            try (var cut = Files.newByteChannel(kept, StandardOpenOption.WRITE)) {
                cut.truncate(Files.size(kept) / 2);
            }
            SubmissionItemReader reader = new SubmissionItemReader(workspace, id);
            reader.open(new ExecutionContext());
            assertThat(reader.read())
                    .isInstanceOfSatisfying(
                            IntakeItem.Refused.class,
                            refused -> assertThat(ProvokedNotices.seen(refused.notice())
                                            .code())
                                    .isEqualTo(NoticeCode.DAMAGED_COPY));
            assertThat(reader.read()).isNull();
            reader.close();
        }
    }
}
