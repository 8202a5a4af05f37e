/** Tables in memory with dictionary-encoded columns. */
@NullMarked
package org.bringback.linkage.record;

import org.jspecify.annotations.NullMarked;
