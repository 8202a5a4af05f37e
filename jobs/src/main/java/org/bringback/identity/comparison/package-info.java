/** Comparators that know persons in Thailand: names, numbers, places. */
@NullMarked
package org.bringback.identity.comparison;

import org.jspecify.annotations.NullMarked;
