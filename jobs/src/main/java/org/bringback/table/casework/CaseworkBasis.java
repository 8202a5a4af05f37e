package org.bringback.table.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Partners;
import org.bringback.casework.SignOff;
import org.bringback.casework.StepTable;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.prevention.RiskRule;
import org.bringback.casework.problem.Problem;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.disclosure.DisclosureRules;

/**
 * What reports about casework are made of.
 *
 * @param cases all of the cohort, as they stand on the day
 * @param beside what is reported beside the cases
 */
public record CaseworkBasis(
        Cohort cohort, LocalDate asOf, List<HeldCase> cases, Beside beside, Rules rules, Settings settings) {

    /**
     * What is reported beside the cases.
     *
     * @param areas who has signed off the day's round
     * @param problems all that units wrote down up to the day, each in its newest version
     */
    public record Beside(List<SignOff.Completeness> areas, List<Problem> problems, AtRisk risk) {

        public Beside {
            areas = List.copyOf(areas);
            problems = List.copyOf(problems);
        }

        /** Nothing but the cases. */
        public static Beside nothing() {
            return new Beside(List.of(), List.of(), new AtRisk(List.of(), Map.of(), List.of()));
        }
    }

    /**
     * Who may leave next.
     *
     * @param rules without one nothing is reported
     * @param byCase of every case that is not closed
     * @param rates how right earlier lists were, oldest first
     */
    public record AtRisk(List<RiskRule> rules, Map<RowKey, Risk> byCase, List<HitRates> rates) {

        public AtRisk {
            rules = List.copyOf(rules);
            byCase = Map.copyOf(byCase);
            rates = List.copyOf(rates);
        }
    }

    /** The tables that the cases went by. */
    public record Rules(StepTable steps, Partners partners) {}

    /** Names, words, and what may be told to whom. */
    public record Settings(ReferenceData reference, Agencies agencies, ReportWords words, DisclosureRules disclosure) {}

    public CaseworkBasis {
        cases = List.copyOf(cases);
    }

    /** Of some cases only, with the problems that belong to them. */
    CaseworkBasis only(List<HeldCase> some, List<Problem> problems) {
        return new CaseworkBasis(
                cohort, asOf, some, new Beside(beside.areas(), problems, beside.risk()), rules, settings);
    }
}
