/** The versions of a state's tables. */
@NullMarked
package org.bringback.job.upgrade;

import org.jspecify.annotations.NullMarked;
