package org.bringback.table.control.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.agency.ListId;

/**
 * One row of a table as an office or the ministry printed it.
 *
 * @param status a status or {@code TOTAL}, as it stands in the file
 * @param persons empty where the cell is
 * @param percent as printed: its decimals matter
 * @param change since the earlier table, signed
 * @param remarkPersons the number that a remark under the table gives for this row
 */
public record ControlFigure(
        ListId list,
        String status,
        LocalDate asOf,
        OptionalLong persons,
        Optional<String> percent,
        OptionalLong change,
        OptionalLong remarkPersons) {}
