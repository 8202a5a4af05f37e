/** Who works on which partition, for how long nobody else may, and who has lost that right. */
@NullMarked
package org.bringback.job.lease;

import org.jspecify.annotations.NullMarked;
