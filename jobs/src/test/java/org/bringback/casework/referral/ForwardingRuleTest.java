package org.bringback.casework.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.casework.CaseStory;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which cases a rule sends to a partner, and from which day on. */
class ForwardingRuleTest {

    private static final ForwardingRule.Causes CAUSES =
            new ForwardingRule.Causes(ReferenceData.load(JobsFolder.real()).reasons());

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "forwarding.csv", numLinesToSkip = 1, delimiter = '|')
    void aCaseGoesToThePartnerWhenItHasBeenSoForTheDaysOfTheRule(
            String what, String rule, String told, LocalDate asOf, String fits) throws IOException {
        Path file = Files.writeString(
                folder.resolve("msdhs.yaml"),
                "columns: [reference]\nexpires-days: 60\nrules:\n  - {purpose: p, ownership: true, when: " + rule
                        + "}\n");
        assertThat(ForwardingRules.read(file)
                        .find(CaseStory.held(1, told, asOf), "msdhs", CAUSES, asOf)
                        .isPresent())
                .as(what)
                .isEqualTo(fits.equals("yes"));
    }
}
