/** Rows as every reader yields them. */
@NullMarked
package org.bringback.source.row;

import org.jspecify.annotations.NullMarked;
