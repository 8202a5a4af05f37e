/** The figures of programmes beside the main cohort: indicators, what they were to become, and what may be shown. */
@NullMarked
package org.bringback.programme;

import org.jspecify.annotations.NullMarked;
