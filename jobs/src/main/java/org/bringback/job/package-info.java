/** Spring Batch wiring, settings, locking and progress. */
@NullMarked
package org.bringback.job;

import org.jspecify.annotations.NullMarked;
