package org.bringback.casework;

import org.bringback.text.BilingualText;

/**
 * A step that a case goes through.
 *
 * @param number from 1, in the order in which cases go through them
 * @param id such as {@code follow-up-2}
 * @param owner who has to do it
 */
public record Step(int number, String id, Work work, Owner owner, BilingualText name) {

    /** What has to be done in a step; in this order. */
    public enum Work {
        /** Is this a child who dropped out? */
        LISTING,
        /** Somebody was reached. */
        CONTACT,
        VISIT,
        /** The family decides that the child returns. */
        DECISION,
        ENROLMENT,
        /** Is the child still there? The only work that several steps may ask for. */
        FOLLOW_UP
    }

    /** The level that owns a case in a step; where the case names no such unit, the next one above does. */
    public enum Owner {
        SCHOOL,
        AREA,
        /** The office that answers for the list. */
        OFFICE
    }
}
