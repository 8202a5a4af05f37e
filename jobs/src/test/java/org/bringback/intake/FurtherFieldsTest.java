package org.bringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.RowOutcome;
import org.bringback.notice.Notice;
import org.bringback.notice.ProvokedNotices;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Fields that only a layout's YAML knows, cell by cell. */
class FurtherFieldsTest {

    @TempDir
    Path folder;

    private RowOutcome outcome(String cell, String type, boolean required) throws Exception {
        String codes = type.equals("code") ? ", codes: [own, rent, ไม่มี]" : "";
        Path jobs = JobsFolder.copyTo(Files.createTempDirectory(folder, "jobs"));
        Path yaml = jobs.resolve("agencies/standard.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml).stripTrailing()
                        + "\n    - {header: home, further: {name: home, type: " + type + ", required: " + required
                        + codes + ", label: {th: ที่อยู่, en: Home}}}\n");
        ReferenceData reference = ReferenceData.load(jobs);
        ReferenceContext context = new ReferenceContext(reference, Agencies.load(jobs, reference.statuses()));
        String good = new StandardExport().row().text();
        Path file = StandardExport.write(
                folder,
                "export-obec-2022-05-31.csv",
                good.strip().replace("\n", ",home\n") + ",\"" + cell.replace("\"", "\"\"") + "\"\n");
        try (SubmissionFileReader reader = SubmissionFileReader.open(file, StandardExport.name(file), context)) {
            RowOutcome outcome =
                    reader.classify(Optional.ofNullable(reader.next()).orElseThrow());
            ProvokedNotices.seen(outcome.notices());
            return outcome;
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "further.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void aCellIsKeptByItsType(
            @Nullable String cell, String type, boolean required, @Nullable String stored, @Nullable String code)
            throws Exception {
        RowOutcome outcome = outcome(Optional.ofNullable(cell).orElse(""), type, required);
        assertThat(outcome.notices())
                .extracting(notice -> notice.code().name())
                .isEqualTo(Stream.ofNullable(code).toList());
        assertThat(outcome.notices())
                .extracting(Notice::location)
                .allMatch(at -> at.column().equals(Optional.of("home")));
        if (code != null && required) {
            assertThat(outcome).isInstanceOf(RowOutcome.Rejected.class);
            return;
        }
        assertThat(((RowOutcome.Accepted) outcome).further())
                .extracting(FurtherFieldsTest::text)
                .isEqualTo(Stream.ofNullable(stored).toList());
    }

    private static String text(FurtherValue value) {
        assertThat(value.field()).isEqualTo("home");
        if (value.number() != null) {
            return value.number().setScale(6).toPlainString();
        }
        return value.date() != null ? value.date().toString() : String.valueOf(value.text());
    }

    @Test
    void aTextTooLongForTheStateIsLeftOut() throws Exception {
        RowOutcome outcome = outcome("ก".repeat(301), "text", false);
        assertThat(((RowOutcome.Accepted) outcome).further()).isEmpty();
        assertThat(((RowOutcome.Accepted) outcome("ก".repeat(300), "text", false)).further())
                .hasSize(1);
    }

    @Test
    void whatStoodInAWrongCellIsMaskedInItsNotice() throws Exception {
        RowOutcome outcome = outcome("สมชาย ศรีสุข", "number", true);
        assertThat(outcome.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.toString()).doesNotContain("สมชาย"));
    }
}
