/** Typed tables: every printed figure is computed here, and nowhere else. */
@NullMarked
package org.bringback.table;

import org.jspecify.annotations.NullMarked;
