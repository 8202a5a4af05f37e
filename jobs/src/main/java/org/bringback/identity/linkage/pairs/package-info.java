/** Which pairs of rows are worth comparing, each named once. */
@NullMarked
package org.bringback.identity.linkage.pairs;

import org.jspecify.annotations.NullMarked;
