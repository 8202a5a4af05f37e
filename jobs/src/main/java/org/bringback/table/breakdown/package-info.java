/** Counts by dimension. */
@NullMarked
package org.bringback.table.breakdown;

import org.jspecify.annotations.NullMarked;
