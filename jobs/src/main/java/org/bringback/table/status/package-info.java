/** Tables of statuses and of what changed between two dates. */
@NullMarked
package org.bringback.table.status;

import org.jspecify.annotations.NullMarked;
