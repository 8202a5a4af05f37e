/** Chooses the cells to suppress. Shares nothing with {@code check}, which judges the choice. */
@NullMarked
package org.bringback.table.disclosure.suppress;

import org.jspecify.annotations.NullMarked;
