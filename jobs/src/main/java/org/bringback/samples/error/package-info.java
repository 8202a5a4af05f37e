/** What goes wrong when offices write things down, and how often. */
@NullMarked
package org.bringback.samples.error;

import org.jspecify.annotations.NullMarked;
