package org.bringback.table.control;

import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.Status;

/**
 * One cell of a persons column, put right.
 *
 * @param cell empty for the total
 * @param changes the printed changes, of this table and the next, that the corrected cell agrees with
 */
record Correction(Optional<Status> cell, long printed, long corrected, List<Long> changes) {}
