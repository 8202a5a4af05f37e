package org.bringback.table.status;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.bringback.text.BilingualText;

/**
 * Everything a list's status sheet says; the sheet's writers add words and ink, no figures.
 *
 * @param office the office's name in both languages
 * @param abbreviation such as สพฐ. and OBEC
 * @param cohortCutOff the day on which the registers were compared
 * @param rejected rows of the snapshot's submissions that could not be read
 * @param quarantined rows set aside for a person to look at
 * @param inReview pairs of rows that may be one person and wait for a decision
 * @param repeatedRows rows that named a case which another row had named
 * @param inRegister cases found in the register by ID; empty where no register was taken in
 * @param onAnotherList cases whose person is on another list as well
 */
public record StatusSheet(
        StatusTable table,
        BilingualText office,
        BilingualText abbreviation,
        LocalDate cohortCutOff,
        long rejected,
        long quarantined,
        long inReview,
        long repeatedRows,
        OptionalLong inRegister,
        long onAnotherList) {}
