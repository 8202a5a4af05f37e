/** How each office's export looks. */
@NullMarked
package org.bringback.samples.layout;

import org.jspecify.annotations.NullMarked;
