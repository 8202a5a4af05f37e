package org.bringback.casework.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.casework.CaseState;
import org.bringback.casework.CaseStory;
import org.bringback.text.BilingualText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** How many children left of those who were at school, and how many of both had been listed. */
class HitRatesTest {

    private static final LocalDate LIST = LocalDate.of(2022, 7, 31);
    private static final LocalDate REGISTER = LocalDate.of(2022, 9, 30);
    private static final RiskRule RULE =
            new RiskRule("any", RiskRule.Trigger.SIBLING_LISTED, 0, 2, new BilingualText("ก", "a"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "hit-rates.csv", numLinesToSkip = 1, delimiter = '|', maxCharsPerColumn = 4096)
    void theNextRegisterTellsWhoLeftAndWhetherTheyHadBeenListed(
            String what, String before, String after, int children, int listed, int left, int leftOfListed) {
        List<Risk> risks = new ArrayList<>();
        List<CaseState> then = new ArrayList<>();
        String[] earlier = before.split("/");
        String[] later = after.split("/");
        for (int person = 1; person <= earlier.length; person++) {
            String told = earlier[person - 1];
            boolean named = told.startsWith("+");
            String plain = named ? told.substring(1) : told;
            RiskSubject subject = new RiskSubject(CaseStory.held(person, plain, LIST), Optional.empty(), named ? 1 : 0);
            risks.add(new Risk(subject.held(), named ? RULE.level() : 0, named ? List.of(RULE) : List.of()));
            then.add(CaseStory.state(person, plain + ", " + later[person - 1], REGISTER));
        }
        assertThat(HitRates.of(HitRates.Watched.of(LIST, risks), REGISTER, then))
                .as(what)
                .isEqualTo(new HitRates(LIST, REGISTER, children, listed, left, leftOfListed));
    }
}
