/** Personal data that nobody needs any more: removed from the database, from archived files and from old rounds. */
@NullMarked
package org.bringback.job.casework.retention;

import org.jspecify.annotations.NullMarked;
