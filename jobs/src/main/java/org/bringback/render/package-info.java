/** Writers over tables. No arithmetic here. */
@NullMarked
package org.bringback.render;

import org.jspecify.annotations.NullMarked;
