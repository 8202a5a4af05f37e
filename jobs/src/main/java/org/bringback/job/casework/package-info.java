/** Casework over a state: reads what happened, writes worklists and packages, keeps the ledger of referrals. */
@NullMarked
package org.bringback.job.casework;

import org.jspecify.annotations.NullMarked;
