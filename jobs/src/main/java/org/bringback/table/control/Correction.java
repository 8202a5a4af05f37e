package org.bringback.table.control;

import java.util.Optional;
import org.bringback.reference.Status;

/**
 * One cell of a persons column, put right.
 *
 * @param cell empty for the total
 */
record Correction(Optional<Status> cell, long printed, long corrected) {}
