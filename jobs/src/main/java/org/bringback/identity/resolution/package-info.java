/** From pairs to persons: joins what belongs together and keeps apart what does not, by rules that can be told. */
@NullMarked
package org.bringback.identity.resolution;

import org.jspecify.annotations.NullMarked;
