/** Comparators by kind of field, and the levels at which two values agree. */
@NullMarked
package org.bringback.linkage.comparison;

import org.jspecify.annotations.NullMarked;
