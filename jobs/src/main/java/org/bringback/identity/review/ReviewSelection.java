package org.bringback.identity.review;

import java.time.LocalDate;
import java.util.List;
import org.bringback.reference.codes.CohortId;

/**
 * What a review workbook holds.
 *
 * @param model the label of the model whose evidence is shown
 * @param asOf the newest day of the exports behind it
 * @param run names the files taken in and the decisions made before
 * @param available how many pairs there were to choose from
 * @param cases the most useful first
 */
public record ReviewSelection(
        String model, CohortId cohort, LocalDate asOf, String run, int available, List<ReviewCase> cases) {}
