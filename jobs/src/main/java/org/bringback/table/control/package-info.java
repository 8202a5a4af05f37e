/** Reconciliation: what an office printed, held against itself and against the cases. */
@NullMarked
package org.bringback.table.control;

import org.jspecify.annotations.NullMarked;
