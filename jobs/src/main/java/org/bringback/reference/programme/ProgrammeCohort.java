package org.bringback.reference.programme;

import java.util.List;
import org.bringback.text.BilingualText;

/**
 * Whom or what a programme counts together, such as an intake or those reached directly. Who meets several belongs to the
 * first, so that figures by cohort divide what they are about.
 *
 * @param table whose rows say it; rows of other tables belong to it by the person they are about
 * @param where what those rows must say; nothing: all of them
 */
public record ProgrammeCohort(String id, BilingualText name, String table, List<Condition> where) {

    /** The name by which indicators are broken down by cohorts, as if it were a field. */
    public static final String FIELD = "cohort";

    public ProgrammeCohort {
        where = List.copyOf(where);
    }
}
