/** Finds the rows that are about the same thing, in one file or two. A plain engine that knows no Spring, no SQL and no subject. */
@NullMarked
package org.bringback.linkage;

import org.jspecify.annotations.NullMarked;
