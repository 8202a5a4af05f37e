package org.bringback.render.pdf.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bringback.reference.codes.CohortId;
import org.bringback.render.pdf.SamplePdfs;
import org.bringback.render.pdf.text.Labels;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "THAI, 2022-09-23, 23 กันยายน 2565",
        "THAI, 2024-02-29, 29 กุมภาพันธ์ 2567",
        "ENGLISH, 2022-09-23, 23 September 2022",
        "ENGLISH, 2022-05-01, 1 May 2022"
    })
    void datesAreWrittenInTheLanguagesOwnWay(Language language, LocalDate date, String written) {
        assertThat(labels(language).date(date)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"THAI, 2022, 2565", "ENGLISH, 2022, 2022", "THAI, pilot-1, pilot-1"})
    void aCohortNamedByItsYearIsNamedByTheLanguagesYear(Language language, String cohort, String written) {
        assertThat(labels(language).cohort(new CohortId(cohort))).isEqualTo(written);
    }

    @Test
    void aMissingLabelIsNamed() {
        assertThatThrownBy(() -> labels(Language.THAI).get("nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense");
    }

    @Test
    void labelsWithoutTwelveMonthsAreRefused() {
        Map<String, Object> words = Map.of("months", List.of("one", "two"));
        assertThatThrownBy(() -> Labels.of("labels.yaml", Language.ENGLISH, words))
                .hasMessageContaining("twelve");
    }

    private static Labels labels(Language language) {
        return LabelFiles.read(new TemplateFolder(SamplePdfs.TEMPLATES), ReportDefinition.LIST, language);
    }
}
