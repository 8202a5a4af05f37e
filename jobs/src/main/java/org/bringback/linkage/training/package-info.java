/** Estimates m and u probabilities and term frequencies, without labels, by expectation maximisation. */
@NullMarked
package org.bringback.linkage.training;

import org.jspecify.annotations.NullMarked;
