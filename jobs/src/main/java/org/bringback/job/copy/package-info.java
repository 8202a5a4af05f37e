/** A copy of a database that another process of this machine has open: that process makes it. */
@NullMarked
package org.bringback.job.copy;

import org.jspecify.annotations.NullMarked;
