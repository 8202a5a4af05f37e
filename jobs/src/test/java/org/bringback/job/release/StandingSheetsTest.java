package org.bringback.job.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.Folder;
import org.bringback.job.workspace.Progress;
import org.bringback.reference.codes.CohortId;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is taken from the release that stands but what would be printed the same. */
class StandingSheetsTest {

    private static final String PROGRAM = "program, settings and templates";
    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);

    @TempDir
    Path folder;

    private StandingSheets.Places places;
    private final List<String> printed = new ArrayList<>();
    private int rests;

    /** Prints what the report says in its first sentence. */
    private final SheetPrinter printer = new SheetPrinter() {
        @Override
        public void begin(ReportSheet sheet, Path file, ParallelTasks threads) {
            printed.add(file.getFileName().toString());
            try {
                Files.writeString(file, sheet.report().notes().get(0).in(sheet.language()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void beginRest(ParallelTasks threads) {
            rests++;
        }
    };

    @BeforeEach
    void aReleaseOfTwoSheetsStands() throws IOException {
        places = new StandingSheets.Places(
                folder.resolve("staging"), folder.resolve("published"), folder.resolve("state/printed/2022-09-23.txt"));
        Files.createDirectories(places.staging());
        release(PROGRAM, "one", "two");
        assertThat(printed).containsExactly("0.pdf", "1.pdf");
        publish();
    }

    private void publish() {
        if (Files.exists(places.published())) {
            Folder.delete(places.published());
        }
        Folder.copy(places.staging(), places.published());
        Folder.delete(places.staging());
        printed.clear();
        rests = 0;
    }

    private static ReportSheet sheet(String words, Language language) {
        return new ReportSheet(
                new Report(
                        new ReportId(ReportDefinition.LIST, "obec"),
                        new CohortId("2022"),
                        new BilingualText("รายการ", "list"),
                        new BilingualText("รายการ", "list"),
                        DAY,
                        Optional.empty(),
                        1,
                        "obec/2022-09-23/r1",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(new BilingualText("ที่ " + words, words))),
                language);
    }

    private void release(String basis, String... words) throws IOException {
        Files.createDirectories(places.staging());
        StandingSheets sheets = new StandingSheets(printer, places, basis, Progress.SILENT);
        try (ParallelTasks threads = new ParallelTasks()) {
            for (int i = 0; i < words.length; i++) {
                sheets.begin(sheet(words[i], Language.ENGLISH), places.staging().resolve(i + ".pdf"), threads);
            }
            sheets.beginRest(threads);
            threads.finish();
        }
        sheets.keep(basis);
        for (int i = 0; i < words.length; i++) {
            assertThat(places.staging().resolve(i + ".pdf")).hasContent(words[i]);
        }
    }

    @Test
    void theSameReportsAreTakenAndTheirDigestsStay() throws IOException {
        byte[] kept = Files.readAllBytes(places.kept());
        release(PROGRAM, "one", "two");
        assertThat(printed).isEmpty();
        assertThat(rests).as("nothing is left for workers").isZero();
        assertThat(places.kept()).hasBinaryContent(kept);
        publish();
        release(PROGRAM, "one", "two");
        assertThat(printed).isEmpty();
    }

    @Test
    void whatSaysSomethingElseIsPrinted() throws IOException {
        release(PROGRAM, "one", "three");
        assertThat(printed).containsExactly("1.pdf");
        assertThat(rests).isEqualTo(1);
        publish();
        release(PROGRAM, "one", "three");
        assertThat(printed).isEmpty();
    }

    @Test
    void anotherProgramOrTemplatePrintsEverything() throws IOException {
        release("another template", "one", "two");
        assertThat(printed).containsExactly("0.pdf", "1.pdf");
    }

    @Test
    void anotherLanguageIsAnotherSheet() throws IOException {
        Files.createDirectories(places.staging());
        try (ParallelTasks threads = new ParallelTasks()) {
            new StandingSheets(printer, places, PROGRAM, Progress.SILENT)
                    .begin(sheet("one", Language.THAI), places.staging().resolve("0.pdf"), threads);
        }
        assertThat(places.staging().resolve("0.pdf")).hasContent("ที่ one");
    }

    @Test
    void aPdfThatWasChangedOrIsGoneIsPrinted() throws IOException {
        Files.writeString(places.published().resolve("0.pdf"), "changed by hand");
        Files.delete(places.published().resolve("1.pdf"));
        release(PROGRAM, "one", "two");
        assertThat(printed).containsExactly("0.pdf", "1.pdf");
    }

    @Test
    void whereNothingIsKnownOfWhatStandsEverythingIsPrinted() throws IOException {
        for (byte[] damaged :
                new byte[][] {{}, {(byte) 0xff, 0, '\n'}, "a b c\n".getBytes(StandardCharsets.US_ASCII)}) {
            Files.write(places.kept(), damaged);
            release(PROGRAM, "one", "two");
            assertThat(printed).containsExactly("0.pdf", "1.pdf");
            printed.clear();
        }
        Files.delete(places.kept());
        release(PROGRAM, "one", "two");
        assertThat(printed).containsExactly("0.pdf", "1.pdf");
    }

    /** The file is there, but a read of it fails, as on a damaged disk. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aPdfThatCannotBeReadIsPrinted() throws IOException {
        Path standing = places.published().resolve("0.pdf");
        Files.delete(standing);
        Files.createSymbolicLink(standing, Path.of("/proc/self/mem"));
        release(PROGRAM, "one", "two");
        assertThat(printed).containsExactly("0.pdf");
    }

    @Test
    void whatWasMadeWhileATemplateChangedLeavesNoDigest() throws IOException {
        byte[] kept = Files.readAllBytes(places.kept());
        Files.createDirectories(places.staging());
        StandingSheets sheets = new StandingSheets(printer, places, "another template", Progress.SILENT);
        try (ParallelTasks threads = new ParallelTasks()) {
            sheets.begin(sheet("one", Language.ENGLISH), places.staging().resolve("0.pdf"), threads);
        }
        sheets.keep("a third one");
        assertThat(places.kept()).hasBinaryContent(kept);
    }

    @Test
    void whatIsNotPublishedLeavesNoDigest() throws IOException {
        byte[] kept = Files.readAllBytes(places.kept());
        Path internal = Files.createDirectories(folder.resolve("restricted"));
        StandingSheets sheets = new StandingSheets(printer, places, PROGRAM, Progress.SILENT);
        try (ParallelTasks threads = new ParallelTasks()) {
            sheets.begin(sheet("one", Language.ENGLISH), internal.resolve("0.pdf"), threads);
        }
        assertThat(printed).containsExactly("0.pdf");
        sheets.keep(PROGRAM);
        assertThat(Files.readString(places.kept())).isEmpty();
        assertThat(kept).isNotEmpty();
    }
}
