/** Opens the offices' files, whatever their format, and yields rows with their place. */
@NullMarked
package org.bringback.source;

import org.jspecify.annotations.NullMarked;
