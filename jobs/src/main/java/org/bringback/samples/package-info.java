/** The synthetic country and its truth. Shares no parsing or cleaning code with the pipeline it tests. */
@NullMarked
package org.bringback.samples;

import org.jspecify.annotations.NullMarked;
