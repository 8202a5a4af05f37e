package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.codes.Reason;
import org.bringback.reference.codes.Reasons;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnersTest {

    private static final Path REFERENCE = JobsFolder.real().resolve("reference");
    private static final LocalDate BEFORE = LocalDate.of(2023, 5, 18);
    private static final LocalDate AFTER = BEFORE.plusDays(1);

    @TempDir
    Path folder;

    @Test
    void onlyThePartnerThatThePublishedTablesNameIsShipped() {
        assertThat(Partners.load(REFERENCE.resolve("partners.csv")).list())
                .extracting(Partner::id)
                .containsExactly("msdhs");
    }

    @Test
    void aBodyThatWasRenamedGoesOnUnderItsSuccessor() {
        Partners partners = Partners.load(REFERENCE.resolve("partners.example.csv"));
        assertThat(partners.standing("old-body", BEFORE).map(Partner::id)).contains("old-body");
        assertThat(partners.standing("old-body", AFTER).map(Partner::id)).contains("new-body");
        assertThat(partners.isValid("old-body", AFTER)).isFalse();
        assertThat(partners.standing("nobody", AFTER)).isEmpty();
    }

    /** Reasons send cases to partners only that there are, and outcomes to none. */
    @Test
    void everyPartnerThatAReasonNamesIsKnown() {
        Reasons reasons = Reasons.load(REFERENCE.resolve("reasons.csv"));
        Partners partners = Partners.load(REFERENCE.resolve("partners.csv"));
        assertThat(reasons.list().stream()
                        .flatMap(reason -> reason.partner().stream())
                        .distinct())
                .allSatisfy(partner -> assertThat(partners.find(partner)).isPresent());
        assertThat(reasons.list().stream()
                        .filter(reason -> !reason.isCause())
                        .map(Reason::code)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo("R14 R15 R16 R17 R19");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Old,a,b,2022-01-01,,|lower-case",
                "old,a,b,2022-01-01,2021-01-01,|before valid_from",
                "old,a,b,2022-01-01,2023-01-01,none|must be a partner",
                "old,a,b,2022-01-01,,msdhs|needs valid_to",
                "msdhs,a,b,2022-01-01,,|another partner",
                "old,a,b,someday,,|must be a date",
                "old,,b,2022-01-01,,|may not be empty"
            })
    void aLineThatIsWrongIsRefusedWithFileAndLine(String line, String problem) throws IOException {
        Path file = folder.resolve("partners.csv");
        Files.writeString(file, Files.readString(REFERENCE.resolve("partners.csv")) + line + "\n");
        assertThatThrownBy(() -> Partners.load(file)).isInstanceOfSatisfying(ConfigurationException.class, e -> {
            assertThat(e.location()).endsWith("partners.csv:3");
            assertThat(e.problem().english()).contains(problem);
        });
    }
}
