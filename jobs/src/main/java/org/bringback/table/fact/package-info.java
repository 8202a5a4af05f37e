/** What is counted: the facts of stored snapshots. */
@NullMarked
package org.bringback.table.fact;

import org.jspecify.annotations.NullMarked;
