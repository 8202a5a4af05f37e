/** Reads a submission row by row: accepted, rejected, quarantined or blank. {@code SubmissionFileReader} is the way in. */
@NullMarked
package org.bringback.intake.classify;

import org.jspecify.annotations.NullMarked;
