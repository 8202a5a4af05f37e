package org.bringback.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * A problem that no test provokes may have a text that is wrong, or may never be found at all. The tests that do so are
 * run here, and every code has to be on a notice that the program made meanwhile.
 */
class EveryNoticeCodeTest {

    private static final Path SPOILED = Path.of(System.getProperty("bringback.home"), "input-samples/spoiled");

    /** They hand every notice that they look at to {@link ProvokedNotices}. */
    private static final List<String> PROVOKING = List.of(
            "intake.FurtherFieldsTest",
            "intake.classify.RowsTogetherTest",
            "intake.classify.RefusedFilesTest",
            "intake.classify.RefusedSheetsTest",
            "intake.classify.RowOutcomesTest",
            "intake.classify.ControlRowsTest",
            "intake.inbox.InboxDecisionsTest",
            "intake.store.RowAccountingTest",
            "intake.store.SubmissionStoreTest",
            "intake.submission.FileNameTest",
            "casework.referral.EncryptedPackageTest",
            "casework.worklist.WorklistRowsTest",
            "job.identity.ReviewExchangeTest",
            "job.intake.InboxTest",
            "job.intake.IntakePlanTest",
            "job.intake.ShrinkGateTest",
            "job.intake.SubmissionItemReaderTest",
            "source.IncompleteFilesTest",
            "source.PackedFilesTest",
            "source.XlsFilesTest",
            "source.form.WorkbookFormTest",
            "source.refusal.RefusalTest");

    @Test
    void everyNoticeCodeIsGivenByTheProgramWhileTestsRun() throws IOException {
        ProvokedNotices.clear();
        readSpoiledSamples();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(provokingTests(), summary);

        assertThat(summary.getSummary().getTotalFailureCount()).isZero();
        Set<NoticeCode> never = EnumSet.allOf(NoticeCode.class);
        never.removeAll(ProvokedNotices.codes());
        assertThat(never)
                .as("write a test in which a file of the kind it is about gives this notice")
                .isEmpty();
    }

    private static void readSpoiledSamples() throws IOException {
        try (Stream<Path> files = Files.walk(SPOILED)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("export-"))
                    .filter(file -> !file.toString().endsWith(".part"))
                    .forEach(StandardExport::check);
        }
    }

    private static LauncherDiscoveryRequest provokingTests() {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        PROVOKING.forEach(name -> request.selectors(selectClass("org.bringback." + name)));
        return request.build();
    }
}
