package org.bringback.job.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.cli.Countries;
import org.bringback.intake.StandardExport;
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
        List<IntakeItem> items = read(export, Files.size(export) / 2);
        assertThat(items).hasSize(1);
        assertThat(items.get(0))
                .isInstanceOfSatisfying(
                        IntakeItem.Refused.class,
                        refused -> assertThat(
                                        ProvokedNotices.seen(refused.notice()).code())
                                .isEqualTo(NoticeCode.DAMAGED_COPY));
    }

    @Test
    void rowsComeTogetherInTheirOrderAndTheEndingAfterThem() throws Exception {
        Path export = Countries.clean().resolve("export-nfe-disabled-2022-05-31.txt");
        List<IntakeItem> items = read(export, Files.size(export));
        List<Integer> numbers = new ArrayList<>();
        items.subList(0, items.size() - 1)
                .forEach(item -> ((IntakeItem.Rows) item)
                        .rows()
                        .forEach(row -> numbers.add(row.at().number())));
        assertThat(items).hasSize(numbers.size() / SubmissionItemReader.ROWS_AN_ITEM + 2);
        assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(SubmissionItemReader.ROWS_AN_ITEM);
        assertThat(items.get(items.size() - 1))
                .isInstanceOfSatisfying(
                        IntakeItem.End.class, end -> assertThat(end.seen()).isEqualTo(numbers.size()));
    }

    /** Only the last rows tell; a state that is made anew takes what it had. */
    @Test
    void aFileWhoseLastRowsSayThatItsDatesAreSwappedIsRefusedWhenItComesIn() throws Exception {
        StandardExport rows = new StandardExport();
        for (int i = 0; i < 1200; i++) {
            rows.row("person_ref", "R-" + i, "birth_date", i < 1190 ? "3/4/2010" : "6/25/2010");
        }
        Path export = rows.write(Files.createDirectories(folder.resolve("sent")));
        List<IntakeItem> items = read(export, Files.size(export));
        assertThat(items.get(items.size() - 1))
                .isInstanceOfSatisfying(
                        IntakeItem.Refused.class,
                        refused -> assertThat(refused.notice().code()).isEqualTo(NoticeCode.MONTH_FIRST_COLUMN));
        Path other = folder.resolve("other");
        try (State state = State.openAnew(other, "other")) {
            assertThat(read(state, other, export, Files.size(export))).last().isInstanceOf(IntakeItem.End.class);
        }
    }

    /** All items of an export of which only so much is left in the archive. */
    private List<IntakeItem> read(Path export, long kept) throws Exception {
        try (State state = State.open(folder)) {
            return read(state, folder, export, kept);
        }
    }

    private static List<IntakeItem> read(State state, Path folder, Path export, long kept) throws Exception {
        Path jobs = Countries.HOME.resolve("jobs");
        ReferenceData data = ReferenceData.load(jobs);
        ReferenceContext reference = new ReferenceContext(data, Agencies.load(jobs, data.statuses()));
        List<IntakeItem> items = new ArrayList<>();
        Workspace workspace = new Workspace(new Installation(Countries.HOME), state, reference);
        String sha256 = Sha256.hex(export);
        FileName name = FileName.parse(export.getFileName().toString(), reference.agencies());
        long id = workspace
                .submissions()
                .begin(new Submission(sha256, name, Optional.empty(), Files.size(export), true, Optional.empty()))
                .id();
        Path copy = Files.createDirectories(folder.resolve("archive")).resolve(sha256);
        Files.copy(export, copy);
        try (var cut = Files.newByteChannel(copy, StandardOpenOption.WRITE)) {
            cut.truncate(kept);
        }
        SubmissionItemReader reader = new SubmissionItemReader(workspace, id);
        reader.open(new ExecutionContext());
        for (IntakeItem item = reader.read(); item != null; item = reader.read()) {
            items.add(item);
        }
        reader.close();
        return items;
    }
}
