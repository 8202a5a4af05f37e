/** How far the shares of places may lie from the whole by chance. */
@NullMarked
package org.bringback.table.report.ranking;

import org.jspecify.annotations.NullMarked;
