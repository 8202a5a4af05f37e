package org.bringback.table.control.model;

import java.time.LocalDate;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;

/**
 * One fault of a printed table: one root cause is one finding.
 *
 * @param status a status, {@code TOTAL}, or {@code *} for the whole column
 * @param column of the control file: {@code status}, {@code persons}, {@code percent}, {@code change}, {@code remark}
 * @param printed as it stands there; empty where something is missing
 * @param computed what it should be, without thousands separators; empty where nothing can be said
 * @param why the evidence, with its figures
 */
public record ControlFinding(
        ListId list,
        LocalDate asOf,
        String status,
        String column,
        FindingKind kind,
        String printed,
        String computed,
        BilingualText why) {}
