package org.bringback.intake.layout;

import org.bringback.notice.Notice;

/**
 * What was found where a sheet has no header of the file's layouts in its place.
 *
 * @param why what is wrong with the sheet as a table of the file
 * @param isTable whether it is meant as one: some row looks like its header
 */
record HeaderSearch(Notice why, boolean isTable) {}
