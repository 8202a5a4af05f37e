/** Comparators that know persons in Thailand: names, numbers, places. */
@NullMarked
package org.bringback.identity.compare;

import org.jspecify.annotations.NullMarked;
