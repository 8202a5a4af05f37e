/** From counts to what an audience may have: suppressed, and checked. */
@NullMarked
package org.bringback.table.disclosure.release;

import org.jspecify.annotations.NullMarked;
