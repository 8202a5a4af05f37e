/** Steps whose partitions several processes work off: the one that runs the night hands them out, workers take them. */
@NullMarked
package org.bringback.job.partition;

import org.jspecify.annotations.NullMarked;
