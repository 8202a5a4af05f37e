/** Measures an outcome against ground truth. */
@NullMarked
package org.bringback.linkage.evaluation;

import org.jspecify.annotations.NullMarked;
