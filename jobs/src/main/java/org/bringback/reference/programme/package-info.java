/** Programmes beside the main cohort: places, periods, files and indicators, as {@code jobs/programmes} describes them. */
@NullMarked
package org.bringback.reference.programme;

import org.jspecify.annotations.NullMarked;
