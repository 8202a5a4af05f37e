package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bringback.table.report.SampleReports;
import org.bringback.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameBytesTest {

    private static final ReportPdf PDF = SamplePdfs.pdf();

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private static byte[] province() {
        return PDF.render(SampleReports.province(1), Language.THAI);
    }

    @ParameterizedTest
    @CsvSource({"th-TH, Asia/Bangkok", "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok", "de-DE, America/Adak", "ar-EG, UTC"
    })
    void theMachinesLanguageAndTimeZoneChangeNothing(String language, String place) {
        byte[] before = province();
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        assertThat(province()).isEqualTo(before);
        assertThat(SamplePdfs.made().render(SampleReports.province(1), Language.THAI))
                .isEqualTo(before);
    }

    /** More than fifteen calls: from then on Java 17 generates code that must pass the filter on template classes. */
    @Test
    void threadsAtTheSameTimeGetTheSameBytes() throws Exception {
        byte[] expected = province();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<byte[]>> calls = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                calls.add(SameBytesTest::province);
            }
            for (Future<byte[]> result : threads.invokeAll(calls)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }
}
