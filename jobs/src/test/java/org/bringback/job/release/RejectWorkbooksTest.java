package org.bringback.job.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.StandardExport;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.CohortId;
import org.bringback.source.SourceFiles;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows of a real state, written back into real workbooks. */
class RejectWorkbooksTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);

    @TempDir
    private Path folder;

    private State state;
    private Workspace workspace;
    private Path restricted;

    @BeforeEach
    void openAnEmptyState() throws Exception {
        state = State.open(folder.resolve("state"));
        workspace = new Workspace(Installation.current(), state, RealReferenceContext.REAL);
        restricted = Files.createDirectory(folder.resolve("restricted"));
    }

    @AfterEach
    void close() throws IOException {
        state.close();
    }

    @Test
    void moreRowsThanGoIntoAWorkbookGoIntoSeveralInTheirOrder() throws Exception {
        take(8);
        new RejectWorkbooks(workspace, MAY, 3).write(restricted);
        assertThat(names()).containsExactly("rejects-obec-part2.xlsx", "rejects-obec-part3.xlsx", "rejects-obec.xlsx");
        List<String> references = new ArrayList<>();
        for (String part : List.of("", "-part2", "-part3")) {
            List<SourceRow> rows = read(restricted.resolve("rejects-obec" + part + ".xlsx"));
            assertThat(rows.get(0).cells()).contains("person_ref", "Reason");
            rows.stream().skip(1).forEach(row -> {
                references.add(row.cells().get(0));
                assertThat(row.cells().get(row.cells().size() - 1)).contains("Unknown status");
            });
        }
        assertThat(references)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 8).mapToObj(i -> "R-" + i).toList());
    }

    @Test
    void aFullWorkbookHasNoEmptyOneBehindItAndPartsThatAreNotNeededAnyMoreGo() throws Exception {
        take(6);
        new RejectWorkbooks(workspace, MAY, 2).write(restricted);
        assertThat(names()).hasSize(3);
        new RejectWorkbooks(workspace, MAY, 3).write(restricted);
        assertThat(names()).containsExactly("rejects-obec-part2.xlsx", "rejects-obec.xlsx");
        new RejectWorkbooks(workspace, MAY).write(restricted);
        assertThat(names()).containsExactly("rejects-obec.xlsx");
    }

    @Test
    void aWorkbookThatCannotBeWrittenIsNotedAndStopsNothing() throws Exception {
        take(2);
        // a folder that is not empty stands where the workbook should be
        Files.createDirectories(restricted.resolve("rejects-obec-part2.xlsx").resolve("a"));
        new RejectWorkbooks(workspace, MAY, 1).write(restricted);
        assertThat(Files.readAllLines(restricted.resolve("withheld-rejects.txt")))
                .containsExactly("export-obec-2022-05-31.csv");
        assertThat(restricted.resolve("rejects-obec.xlsx")).isRegularFile();
    }

    private void take(int rejects) throws Exception {
        StandardExport export = new StandardExport().row("person_ref", "R-0");
        IntStream.rangeClosed(1, rejects).forEach(i -> export.row("person_ref", "R-" + i, "status", "gone"));
        Path file = export.write(folder);
        String sha256 = SourceFiles.sha256(file);
        FileName name = FileName.parse("export-obec-2022-05-31.csv", RealReferenceContext.REAL.agencies());
        workspace.state().keeper().orElseThrow().keep(sha256, file);
        try (SubmissionFileReader reader = SubmissionFileReader.open(file, name, RealReferenceContext.REAL)) {
            long id = workspace
                    .submissions()
                    .begin(new Submission(sha256, name, Optional.of(new CohortId("2022")), 1, false, Optional.empty()))
                    .id();
            List<RowOutcome> rows = new ArrayList<>();
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(reader.classify(row));
            }
            workspace.submissions().write(id, rows);
            workspace.submissions().finish(id, reader.seen(), List.of());
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(restricted)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<SourceRow> read(Path file) throws Exception {
        List<SourceRow> rows = new ArrayList<>();
        try (RowCursor cursor = SourceFiles.open(file, SourceFormat.any())) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
