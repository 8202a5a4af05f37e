/** The steps that register files and take them in. */
@NullMarked
package org.bringback.job.intake;

import org.jspecify.annotations.NullMarked;
