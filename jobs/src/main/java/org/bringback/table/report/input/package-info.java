/** The figures from which a report is put together. */
@NullMarked
package org.bringback.table.report.input;

import org.jspecify.annotations.NullMarked;
