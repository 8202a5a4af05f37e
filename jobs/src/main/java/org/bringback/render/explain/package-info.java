/** Pictures of why rows are one person. */
@NullMarked
package org.bringback.render.explain;

import org.jspecify.annotations.NullMarked;
