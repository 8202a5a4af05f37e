package org.bringback.casework.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.casework.worklist.WorklistColumn;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.WorkbookForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeLayoutTest {

    @TempDir
    Path folder;

    @Test
    void theColumnsOfAPackageHaveTheLayoutsNamesAndGetTheirOwnBack() {
        ExchangeLayout layout =
                ExchangeLayout.find(JobsFolder.real(), "example").orElseThrow();
        WorkbookForm own = PackageForm.form(List.of(WorklistColumn.NATIONAL_ID, WorklistColumn.SCHOOL));
        WorkbookForm named = layout.named(own);
        assertThat(named.column("national-id").heading()).isEqualTo("PersonalID");
        assertThat(named.column("school").heading())
                .as("has no other name")
                .isEqualTo(WorklistColumn.SCHOOL.header().thaiThenEnglish());
        assertThat(named.columns().stream()
                        .map(FormColumn::heading)
                        .map(name -> layout.ownHeadings().getOrDefault(name, name)))
                .containsExactlyElementsOf(
                        own.columns().stream().map(FormColumn::heading).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "shoe-size: A | packages have no such column; known are referral | ไม่มีคอลัมน์นี้",
                "fingerprint: A | packages have no such column; known are referral | ไม่มีคอลัมน์นี้",
                "'referral: A\n  remark: A' | another column has this name | ชื่อคอลัมน์ซ้ำกัน"
            })
    void aLayoutThatIsWrongIsRefusedInBothLanguages(String columns, String english, String thai) throws IOException {
        Path file = folder.resolve("forwarding/layouts/wrong.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "columns:\n  " + columns + "\n");
        assertThatThrownBy(() -> ExchangeLayout.find(folder, "wrong"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("wrong.yaml")
                .hasMessageContaining(english)
                .hasMessageContaining(thai);
    }

    @Test
    void aNameThatIsNoLayoutsFindsNone() {
        assertThat(ExchangeLayout.find(JobsFolder.real(), "../registration")).isEmpty();
        assertThat(ExchangeLayout.find(JobsFolder.real(), "nobody")).isEmpty();
    }
}
