/** From weighed pairs to decisions and clusters. */
@NullMarked
package org.bringback.identity.linkage.decide;

import org.jspecify.annotations.NullMarked;
