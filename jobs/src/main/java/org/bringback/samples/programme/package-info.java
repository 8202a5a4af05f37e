/** Synthetic exports of the programmes beside the main cohort, with what their indicators come to. */
@NullMarked
package org.bringback.samples.programme;

import org.jspecify.annotations.NullMarked;
