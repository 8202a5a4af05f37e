/** Workbooks for people to work in. */
@NullMarked
package org.bringback.render.sheet;

import org.jspecify.annotations.NullMarked;
