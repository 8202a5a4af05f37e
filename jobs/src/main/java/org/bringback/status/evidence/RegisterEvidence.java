package org.bringback.status.evidence;

import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;

/**
 * A case of which the register says otherwise. Names nobody: the office finds its record by file and line, or by its own
 * reference.
 *
 * @param file of the export, with {@code sheet} (empty where there is none) and {@code line} as a person counts it
 * @param reference the office's own; empty where it gives none
 * @param enrolledList whose roll; empty where there is none
 * @param school its code; empty where not said
 * @param enrolledOn ISO date; empty where not said
 */
public record RegisterEvidence(
        ListId list,
        RegisterContradiction contradiction,
        String file,
        String sheet,
        long line,
        String reference,
        String status,
        String statusDate,
        String enrolledList,
        String school,
        String enrolledOn,
        String register) {

    public BilingualText text() {
        return contradiction == RegisterContradiction.RETURNED_BUT_ON_NO_ROLL
                ? contradiction.text(status, statusDate, register)
                : contradiction.text(status, statusDate, roll(), enrolledOn);
    }

    private String roll() {
        return school.isEmpty() ? enrolledList : enrolledList + " " + school;
    }
}
