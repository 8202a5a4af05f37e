/** The charts of reports, as data: what they show, in which order. Writers only paint. */
@NullMarked
package org.bringback.table.report.chart;

import org.jspecify.annotations.NullMarked;
