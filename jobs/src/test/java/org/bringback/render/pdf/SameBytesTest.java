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
import org.bringback.reference.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameBytesTest {

    private static final StatusSheetPdf PDF = new StatusSheetPdf(SampleSheets.TEMPLATES);

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private static byte[] obec() {
        return PDF.render(SampleSheets.named("obec"), SampleSheets.statusWords(), Language.THAI);
    }

    @ParameterizedTest
    @CsvSource({"th-TH, Asia/Bangkok", "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok", "de-DE, America/Adak", "ar-EG, UTC"
    })
    void theMachinesLanguageAndTimeZoneChangeNothing(String language, String place) {
        byte[] before = obec();
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        assertThat(obec()).isEqualTo(before);
        assertThat(new StatusSheetPdf(SampleSheets.TEMPLATES)
                        .render(SampleSheets.named("obec"), SampleSheets.statusWords(), Language.THAI))
                .isEqualTo(before);
    }

    /** More than fifteen calls: from then on Java 17 generates code that must pass the filter on template classes. */
    @Test
    void threadsAtTheSameTimeGetTheSameBytes() throws Exception {
        byte[] expected = obec();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<byte[]>> calls = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                calls.add(SameBytesTest::obec);
            }
            for (Future<byte[]> result : threads.invokeAll(calls)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }
}
