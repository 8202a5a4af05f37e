/** The ledger of what was done to a state and by whom. */
@NullMarked
package org.bringback.job.audit;

import org.jspecify.annotations.NullMarked;
