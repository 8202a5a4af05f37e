/** How well the linkage engine finds who is who, measured against the truth: {@code bin/evaluate}. */
@NullMarked
package org.bringback.cli.evaluate;

import org.jspecify.annotations.NullMarked;
