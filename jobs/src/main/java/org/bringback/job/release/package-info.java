/** The step that makes reports and publishes them. */
@NullMarked
package org.bringback.job.release;

import org.jspecify.annotations.NullMarked;
