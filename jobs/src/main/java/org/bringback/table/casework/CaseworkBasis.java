package org.bringback.table.casework;

import java.time.LocalDate;
import java.util.List;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Partners;
import org.bringback.casework.SignOff;
import org.bringback.casework.StepTable;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.disclosure.DisclosureRules;

/**
 * What reports about casework are made of.
 *
 * @param cases all of the cohort, as they stand on the day
 * @param areas who has signed off the day's round
 */
public record CaseworkBasis(
        Cohort cohort,
        LocalDate asOf,
        List<HeldCase> cases,
        List<SignOff.Completeness> areas,
        Rules rules,
        Settings settings) {

    /** The tables that the cases went by. */
    public record Rules(StepTable steps, Partners partners) {}

    /** Names, words, and what may be told to whom. */
    public record Settings(ReferenceData reference, Agencies agencies, ReportWords words, DisclosureRules disclosure) {}

    public CaseworkBasis {
        cases = List.copyOf(cases);
        areas = List.copyOf(areas);
    }
}
