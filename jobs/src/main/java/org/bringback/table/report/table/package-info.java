/** The tables of reports, as data. */
@NullMarked
package org.bringback.table.report.table;

import org.jspecify.annotations.NullMarked;
