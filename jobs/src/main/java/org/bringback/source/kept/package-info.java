/** Files that were taken in, kept as their rows because some of their cells had to go. */
@NullMarked
package org.bringback.source.kept;

import org.jspecify.annotations.NullMarked;
