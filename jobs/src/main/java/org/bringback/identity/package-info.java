/** From rows to persons. */
@NullMarked
package org.bringback.identity;

import org.jspecify.annotations.NullMarked;
