/** Deliveries of a release: what is due, the ledger of what was sent, and who let it. */
@NullMarked
package org.bringback.job.delivery;

import org.jspecify.annotations.NullMarked;
