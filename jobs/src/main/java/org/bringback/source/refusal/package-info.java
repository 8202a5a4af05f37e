/** Limits, and why a file is refused. */
@NullMarked
package org.bringback.source.refusal;

import org.jspecify.annotations.NullMarked;
