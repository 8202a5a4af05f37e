/** The reports of programmes beside the main cohort, and the portfolio of all of them. */
@NullMarked
package org.bringback.table.programme;

import org.jspecify.annotations.NullMarked;
