/** From a printed figure back to its cases and rows. */
@NullMarked
package org.bringback.table.drilldown;

import org.jspecify.annotations.NullMarked;
