/** A file as the ledger knows it: kind, list, day, counts. */
@NullMarked
package org.bringback.intake.submission;

import org.jspecify.annotations.NullMarked;
