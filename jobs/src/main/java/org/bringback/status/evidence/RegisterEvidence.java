package org.bringback.status.evidence;

import org.bringback.reference.agency.ListId;

/**
 * A case of which the register says otherwise. Names nobody: the office finds its record by file and line, or by its own
 * reference. {@link EvidenceWords} says it in words.
 *
 * @param area id of the education area that answers for the case; empty where there is none
 * @param file of the export, with {@code sheet} (empty where there is none) and {@code line} as a person counts it
 * @param reference the office's own; empty where it gives none
 * @param statusDate ISO date; empty where the office gives none
 * @param enrolledList whose roll; empty where there is none
 * @param school its code; empty where not said
 * @param enrolledOn ISO date; empty where not said
 * @param register ISO date of the newest register
 */
public record RegisterEvidence(
        ListId list,
        RegisterContradiction contradiction,
        String area,
        String file,
        String sheet,
        long line,
        String reference,
        String status,
        String statusDate,
        String enrolledList,
        String school,
        String enrolledOn,
        String register) {}
