/** Primary and secondary suppression: chooses the cells to suppress. Shares nothing with {@code audit}, which judges the choice. */
@NullMarked
package org.bringback.table.disclosure.suppression;

import org.jspecify.annotations.NullMarked;
