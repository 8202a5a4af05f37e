/** One fact a person, list and as-of date, and how facts move between snapshots. */
@NullMarked
package org.bringback.status;

import org.jspecify.annotations.NullMarked;
