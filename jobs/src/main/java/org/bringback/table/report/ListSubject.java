package org.bringback.table.report;

import org.bringback.reference.agency.ListId;
import org.bringback.table.status.StatusSheet;

/** One list, as the subject of a report. */
record ListSubject(ReportInput input, ListId list, StatusSheet sheet) {}
