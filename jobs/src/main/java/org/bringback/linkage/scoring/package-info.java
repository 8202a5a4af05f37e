/** Match weights of pairs, and how a weight comes about. */
@NullMarked
package org.bringback.linkage.scoring;

import org.jspecify.annotations.NullMarked;
