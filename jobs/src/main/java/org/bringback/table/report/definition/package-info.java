/** Which reports and tables there are. */
@NullMarked
package org.bringback.table.report.definition;

import org.jspecify.annotations.NullMarked;
