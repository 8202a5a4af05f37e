/** From scored pairs to decided pairs and clusters of rows. */
@NullMarked
package org.bringback.linkage.clustering;

import org.jspecify.annotations.NullMarked;
