package org.bringback.job.intake;

import java.util.List;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.submission.StoredSubmission;

/**
 * Rows that were set aside and come back.
 *
 * @param file that they were set aside from
 * @param take the workbook they come back in, which is in the archive already
 * @param rows their numbers in the file; none where an earlier run has entered the workbook
 */
record ReturnedRows(StoredSubmission file, InboxDecision.Take take, List<Integer> rows) {}
