/** The ledger of submissions and their rows in the database. */
@NullMarked
package org.bringback.intake.store;

import org.jspecify.annotations.NullMarked;
