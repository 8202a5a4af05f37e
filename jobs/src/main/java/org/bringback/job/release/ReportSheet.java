package org.bringback.job.release;

import org.bringback.table.report.Report;
import org.bringback.text.Language;

/** A report in one language: what becomes one PDF. */
record ReportSheet(Report report, Language language) {}
