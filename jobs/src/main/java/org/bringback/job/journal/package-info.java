/** What cannot be made again from files taken in: written outside the database as it happens, and read by a rebuild. */
@NullMarked
package org.bringback.job.journal;

import org.jspecify.annotations.NullMarked;
